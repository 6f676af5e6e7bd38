//! The one place where all rooms are wired: who stands behind which port.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use gatewright_apigateway as apigateway;
use gatewright_cognito as cognito;
use gatewright_front as front;
use gatewright_functions::{CodeStore, Functions, FunctionsPorts};
use gatewright_gateway as gateway;
use gatewright_iam as iam;
use gatewright_identity as identity;
use gatewright_issuers as issuers;
use gatewright_lambda as lambda;
use gatewright_listener::{AwsAuthority, Doors, Lines, Listener, Settings, TlsIdentity};
use gatewright_login as login;
use gatewright_logs as logs;
use gatewright_model::ports::{Blobs, Clock, Entropy, Sessions, Tasks};
use gatewright_model::timestamp::Timestamp;
use gatewright_s3 as s3;
use gatewright_store::Store;
use gatewright_store::blobs::DiskBlobs;
use gatewright_store::log_events::LogEvents;
use gatewright_sts as sts;
use gatewright_wire::schema::ServiceSchema;
use tokio::sync::oneshot;

use crate::as_jailer;
use crate::code_links::SignedCodeLinks;
use crate::config::{Config, Data};
use crate::function_lines::{LateLines, write_trust_file};
use crate::key_set_table::KeySetTable;
use crate::key_sets::AllKeySets;
use crate::log_sink::Logs;
use crate::outbox::Outbox;
use crate::own_endpoints::OwnEndpoints;
use crate::planner::Planner;
use crate::role_permissions::IamRolePermissions;
use crate::role_trust::IamRoleTrust;
use crate::server_key;
use crate::smtp_relay::{self, SmtpRelay};
use crate::stop_signals::StopSignals;
use crate::sweep::sweep;
use crate::system::{SystemClock, SystemEntropy, SystemTasks};
use crate::upstream::{self, HttpUpstream};

/// A house with its doors open.
pub(crate) struct House {
    pub(crate) listener: Listener,
    pub(crate) doors: Doors,
    pub(crate) front: Arc<front::Front>,
    pub(crate) functions: Arc<Functions>,
    events: Arc<lambda::StoredEvents>,
    pub(crate) store: Store,
    log_events: LogEvents,
    log_intake: Arc<logs::LogIntake>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) tasks: Arc<dyn Tasks>,
    pub(crate) certificate_file: PathBuf,
    pub(crate) base_url: Arc<str>,
    data: DataDirectory,
}

/// The data directory; a temporary one is removed with the house.
struct DataDirectory {
    path: PathBuf,
    is_temporary: bool,
}

impl DataDirectory {
    fn open(data: &Data, entropy: &dyn Entropy) -> anyhow::Result<Self> {
        let (path, is_temporary) = match data {
            Data::Directory(path) => (path.clone(), false),
            Data::Ephemeral => (std::env::temp_dir().join(format!("gatewright-{}", entropy.lower_id(12))), true),
        };
        create_private(&path).with_context(|| format!("data directory `{}`", path.display()))?;
        let path = path.canonicalize().with_context(|| format!("data directory `{}`", path.display()))?;
        Ok(Self { path, is_temporary })
    }
}

impl Drop for DataDirectory {
    fn drop(&mut self) {
        if self.is_temporary
            && let Err(problem) = gatewright_functions::code::remove_tree(&self.path)
        {
            tracing::warn!(%problem, path = %self.path.display(), "the temporary directory could not be removed");
        }
    }
}

/// Makes a directory that only its owner can enter. A directory that exists is left as it is.
fn create_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;

    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

impl House {
    /// Opens the data, binds the port, wires every room and compiles what is stored.
    pub(crate) async fn open(config: &Config) -> anyhow::Result<Self> {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock::new());
        let entropy: Arc<dyn Entropy> = Arc::new(SystemEntropy);
        let tasks: Arc<dyn Tasks> = Arc::new(SystemTasks);
        let data = DataDirectory::open(&config.data, entropy.as_ref())?;
        let identity = TlsIdentity::load_or_create(&data.path.join("tls"), Arc::clone(&clock))?;
        let certificate_file = identity.authority_file().to_owned();
        let settings = Settings {
            allow_hosts: config.allow_hosts.clone(),
            allow_origins: config.allow_origins.clone(),
            cross_origin_targets: cross_origin_targets(&gatewright_shapes_cognito_idp::SERVICE),
            tls: Some(identity),
            limits: gatewright_listener::Limits::default(),
        };
        // The port before the store: who finds it taken has opened no data yet.
        let listener = Listener::bind(config.listen, settings)?;
        let base_url: Arc<str> = format!("http://{}", listener.local_addr()).into();

        let store = Store::open(&data.path, Arc::clone(&clock))?;
        let log_events = LogEvents::open(&data.path)?;
        let server_key = Arc::new(server_key::load_or_create(&data.path, &store, entropy.as_ref()).await?);
        let blobs: Arc<dyn Blobs> = Arc::new(DiskBlobs::open(data.path.join("blobs"))?);
        let code = Arc::new(CodeStore::open(data.path.join("code"), blobs)?);
        let log_ports = logs::Ports { events: log_events.clone(), clock: Arc::clone(&clock) };
        let (log_intake, intake_worker) = logs::LogIntake::new(log_ports.clone());
        tasks.spawn("log intake", Box::pin(intake_worker));
        let sessions = Arc::new(sts::SessionTable::new(Arc::clone(&entropy)));
        let authority = AwsAuthority::new(Arc::clone(&clock))?;
        let trust_file = write_trust_file(&data.path.join("tls"), &authority)?;
        let lines = Arc::new(LateLines::default());
        let mut function_settings = gatewright_functions::Settings::new(
            as_jailer::jailer(),
            data.path.join("run"),
            std::env::var_os("PATH").unwrap_or_default(),
        );
        function_settings.network = config.function_network;
        function_settings.sdk_dir = data.path.join("sdk");
        function_settings.trust_file = Some(trust_file);
        let functions = Arc::new(Functions::new(
            FunctionsPorts {
                clock: Arc::clone(&clock),
                entropy: Arc::clone(&entropy),
                tasks: Arc::clone(&tasks),
                logs: Arc::new(Logs(Arc::clone(&log_intake))),
                sessions: Arc::clone(&sessions) as Arc<dyn Sessions>,
                code: Arc::clone(&code),
                lines: lines.clone(),
            },
            function_settings,
        )?);
        let key_set_table = Arc::new(KeySetTable::new(config.issuer_base.clone()));
        let tls = upstream::tls()?;
        let providers = Arc::new(issuers::GuardedProviders::new(
            Arc::new(issuers::SystemResolver),
            Arc::new(tls.clone()),
            Arc::clone(&clock),
            config.allowed_issuers.clone(),
            listener.local_addr(),
        ));
        let issuers_elsewhere = issuers::IssuersElsewhere::new(
            config.allowed_issuers.clone(),
            issuers::Ports {
                fetcher: Arc::new(issuers::HttpsKeySets::new(
                    Arc::new(issuers::SystemResolver),
                    Arc::new(tls.clone()),
                    Arc::clone(&clock),
                )),
                clock: Arc::clone(&clock),
                tasks: Arc::clone(&tasks),
            },
        );
        let key_sets = Arc::new(AllKeySets { here: Arc::clone(&key_set_table), elsewhere: issuers_elsewhere.clone() });
        let role_table = Arc::new(iam::RoleTable::new(iam::Roles::new(store.clone())));
        let gateway = Arc::new(gateway::Gateway::new(gateway::Ports {
            invoke: functions.clone(),
            upstream: Arc::new(HttpUpstream::new(listener.local_addr(), tls, Arc::clone(&clock), tasks.as_ref())),
            clock: Arc::clone(&clock),
            entropy: Arc::clone(&entropy),
            tasks: Arc::clone(&tasks),
            key_sets: key_sets.clone(),
            identities: sessions.clone(),
            identity_policies: role_table.clone(),
            account: config.account.clone(),
        }));
        let urls = Arc::new(front::FunctionUrlTable::default());
        let planner = Arc::new(Planner::new(
            store.clone(),
            Arc::clone(&gateway),
            functions.table(),
            Arc::clone(&urls),
            key_set_table,
            role_table,
            Arc::clone(&clock),
        ));
        planner.load().await?;
        tasks.spawn("planner", Box::pin(Arc::clone(&planner).follow()));
        let sweeper = logs::Sweeper::new(log_ports.clone());
        tasks.spawn("sweeper", Box::pin(sweep(store.clone(), sweeper, Arc::clone(&clock))));

        let code_links = Arc::new(SignedCodeLinks::new(entropy.as_ref()));
        let objects = s3::Ports {
            store: store.clone(),
            blobs: Arc::new(DiskBlobs::open(data.path.join("objects"))?),
            entropy: Arc::clone(&entropy),
        };
        // Before the doors open: what a crash has left belongs to nobody.
        match s3::collect_garbage(&objects).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "removed blobs that no object names"),
            Err(problem) => tracing::error!(%problem, "blobs that no object names could not be removed"),
        }
        let outbox = outbox(config.smtp_relay.clone(), &clock, &entropy, &tasks)?;
        let identity = Arc::new(identity::Identity::new(identity::Ports {
            store: store.clone(),
            entropy: Arc::clone(&entropy),
            clock: Arc::clone(&clock),
            server_key,
            messages: outbox.clone(),
            invoke: functions.clone(),
            issuer_base: config.issuer_base.clone(),
        }));
        let role_permissions = Arc::new(IamRolePermissions(iam::Roles::new(store.clone())));
        let event_ports = lambda::EventPorts {
            store: store.clone(),
            clock: Arc::clone(&clock),
            entropy: Arc::clone(&entropy),
            tasks: Arc::clone(&tasks),
            invoke: functions.clone(),
            permissions: role_permissions.clone(),
        };
        let retry_delays = [config.event_retry_delay, config.event_retry_delay.saturating_mul(2)];
        let event_settings = lambda::EventSettings { retry_delays, ..lambda::EventSettings::default() };
        let events = Arc::new(lambda::StoredEvents::open(event_ports, event_settings).await?);
        let services = vec![
            iam::service(iam::Ports { store: store.clone(), entropy: Arc::clone(&entropy) }),
            sts::service(sts::Ports),
            logs::service(log_ports),
            s3::service(objects.clone()),
            lambda::service(lambda::Ports {
                store: store.clone(),
                entropy: Arc::clone(&entropy),
                code: code.clone(),
                invoke: functions.clone(),
                roles: Arc::new(IamRoleTrust(iam::Roles::new(store.clone()))),
                events: events.clone(),
                permissions: role_permissions.clone(),
                runtimes: Arc::new(lambda::Runtimes::new(config.retired_runtimes)),
                code_links: code_links.clone(),
                objects: Arc::new(s3::BucketObjects::new(objects)),
            }),
            apigateway::service(apigateway::Ports {
                store: store.clone(),
                entropy: Arc::clone(&entropy),
                rehearse: gateway.clone(),
                key_sets,
            }),
            cognito::service(cognito::Ports { identity: Arc::clone(&identity) }),
        ];
        let url_ports = front::UrlPorts {
            identities: sessions.clone(),
            permissions: role_permissions.clone(),
            invoke: functions.clone(),
            clock: Arc::clone(&clock),
            entropy: Arc::clone(&entropy),
        };
        let ports = front::Ports {
            tasks: Arc::clone(&tasks),
            identities: sessions,
            permissions: role_permissions,
            settled: planner.clone(),
            clock: Arc::clone(&clock),
            entropy: Arc::clone(&entropy),
        };
        let settings =
            front::Settings { account: config.account.clone(), region: config.region.clone(), base_url: Arc::clone(&base_url) };
        let function_urls = Arc::new(front::UrlDoor::new(urls, url_ports, settings.clone()));
        let front = Arc::new(front::Front::new(services, ports, settings));
        let own = Arc::new(OwnEndpoints {
            gateway: Arc::clone(&gateway),
            store: store.clone(),
            log_events: log_events.clone(),
            settled: planner,
            code,
            code_links,
            outbox,
            issuers_elsewhere,
            clock: Arc::clone(&clock),
            is_reset_allowed: config.is_reset_allowed,
        });
        let login_ports = login::Ports {
            identity: Arc::clone(&identity),
            entropy: Arc::clone(&entropy),
            providers: Arc::new(login::Providers::new(providers, Arc::clone(&clock))),
            clock: Arc::clone(&clock),
        };
        let login = Arc::new(login::LoginDoor::new(login_ports));
        let key_sets = Arc::new(cognito::well_known::KeySets::new(identity, Arc::clone(&base_url)));
        let doors = Doors { road: gateway, function_urls, login, aws: front.clone(), own, key_sets };
        let limits = gatewright_listener::Limits::default();
        lines.connect(Lines::new(doors.clone(), authority, limits, Arc::clone(&clock), Arc::clone(&tasks))?);
        // What a crash has left is run from here on: functions know their definitions, and reach AWS's host names.
        tasks.spawn("events", Box::pin(events.work()));
        Ok(Self {
            listener,
            doors,
            front,
            functions,
            events,
            store,
            log_events,
            log_intake,
            clock,
            tasks,
            certificate_file,
            base_url,
            data,
        })
    }

    /// Where everything is kept.
    pub(crate) fn data_dir(&self) -> &Path {
        &self.data.path
    }

    /// Serves until the first signal, lets calls in flight end until the second, then ends every worker and closes the store.
    pub(crate) async fn serve(self, mut stop: StopSignals) {
        let Self { listener, doors, functions, events, store, log_events, log_intake, clock, tasks, data, .. } = self;
        let (announce, announced) = oneshot::channel::<()>();
        let serving = listener.serve(doors, clock, tasks, async {
            // The sender goes away only after it has sent.
            let _ = announced.await;
        });
        let signals = async {
            stop.next().await;
            tracing::info!("stopping; calls in flight may end, a second signal cuts them");
            let _ = announce.send(());
            stop.next().await;
        };
        tokio::select! {
            () = serving => {}
            () = signals => {}
        }
        // Before the workers are killed: no function is to blame for that.
        events.stop();
        functions.shutdown().await;
        log_intake.flush().await;
        log_events.close().await;
        store.close().await;
        drop(data);
    }
}

/// The outbox, and whoever takes its e-mails on.
fn outbox(
    relay: Option<SmtpRelay>,
    clock: &Arc<dyn Clock>,
    entropy: &Arc<dyn Entropy>,
    tasks: &Arc<dyn Tasks>,
) -> anyhow::Result<Arc<Outbox>> {
    let Some(relay) = relay else { return Ok(Arc::new(Outbox::default())) };
    let (outbox, posted) = Outbox::with_relay();
    let outbox = Arc::new(outbox);
    let ports = smtp_relay::Ports {
        outbox: Arc::clone(&outbox),
        clock: Arc::clone(clock),
        entropy: Arc::clone(entropy),
        tasks: Arc::clone(tasks),
    };
    relay.start(posted, ports)?;
    Ok(outbox)
}

/// What pages of any origin may call: the operations that AWS takes without a signature, as `X-Amz-Target` names them.
fn cross_origin_targets(service: &ServiceSchema) -> Vec<String> {
    let offered = service.operations.iter().map(|operation| (operation.name, operation.is_unsigned));
    // A page that calls what is not built yet should read that, not see a network error.
    let others = service.unsupported_operations.iter().map(|operation| (operation.name, operation.is_unsigned));
    let open = offered.chain(others).filter(|(_, is_unsigned)| *is_unsigned);
    open.map(|(name, _)| format!("{}.{name}", service.target_prefix)).collect()
}

impl lambda::CodeLinks for SignedCodeLinks {
    fn link(&self, base_url: &str, sha256_hex: &str, now: Timestamp) -> String {
        SignedCodeLinks::link(self, base_url, sha256_hex, now)
    }
}
