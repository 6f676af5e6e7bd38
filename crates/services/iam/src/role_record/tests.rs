use std::path::PathBuf;
use std::sync::Arc;

use gatewright_testkit::clock::FakeClock;

use super::*;

struct Ground {
    store: Store,
    context: CallContext,
    directory: PathBuf,
}

impl Drop for Ground {
    fn drop(&mut self) {
        // Nothing depends on the directory being gone.
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn role(name: &str) -> RoleRecord {
    RoleRecord {
        arn: format!("arn:aws:iam::123456789012:role/{name}"),
        path: "/".to_owned(),
        name: name.to_owned(),
        id: "AROA".to_owned(),
        trust_policy: String::new(),
        description: None,
        max_session_duration_s: 3600,
        created_at: Timestamp::from_epoch_ms(0),
        tags: Vec::new(),
        inline_policies: Vec::new(),
        attached_policies: Vec::new(),
    }
}

fn ground(name: &str) -> Ground {
    let directory = std::env::temp_dir().join(format!("gatewright-role-record-{name}-{}", std::process::id()));
    let store = Store::open(&directory, Arc::new(FakeClock::new())).unwrap();
    let account = AccountId::parse("123456789012").unwrap();
    let context = gatewright_testkit::call::by_root_of(&account, Timestamp::from_epoch_ms(0));
    let ground = Ground { store, context, directory };
    ground.write(&role("runner"));
    ground
}

impl Ground {
    /// Writes a role from another thread, as another call would, and waits until it is there.
    fn write(&self, role: &RoleRecord) {
        let transaction = Transaction::new().put(draft(scope_of(&self.context.account), role).unwrap());
        let store = self.store.clone();
        std::thread::spawn(move || block_on(store.commit(transaction)).unwrap()).join().unwrap();
    }

    /// Edits while another call is faster `races` times; how often it was tried, and how it ended.
    fn edit_outrun(&self, races: usize) -> (usize, Result<(), &'static str>) {
        let mut attempts = 0;
        let edited = block_on(edit(&self.store, &self.context, "runner", |role| {
            attempts += 1;
            if attempts <= races {
                self.write(&RoleRecord { max_session_duration_s: i32::try_from(attempts).unwrap(), ..role.clone() });
            }
            role.description = Some("edited".to_owned());
            Ok(())
        }));
        (attempts, edited.map_err(|error| error.code))
    }

    fn read(&self) -> RoleRecord {
        block_on(hold(&self.store, &self.context, "runner")).unwrap().role
    }
}

#[test]
fn an_edit_that_loses_a_race_is_done_again_on_what_the_winner_wrote() {
    let ground = ground("again");
    assert_eq!(ground.edit_outrun(EDIT_ATTEMPTS_MAX - 1), (EDIT_ATTEMPTS_MAX, Ok(())));
    let role = ground.read();
    assert_eq!((role.description.as_deref(), role.max_session_duration_s), (Some("edited"), 31));
}

#[test]
fn an_edit_that_loses_every_race_is_given_up_and_changes_nothing() {
    let ground = ground("given-up");
    assert_eq!(ground.edit_outrun(EDIT_ATTEMPTS_MAX), (EDIT_ATTEMPTS_MAX, Err("ConcurrentModification")));
    assert_eq!(ground.read().description, None);
}

#[test]
fn an_edit_that_changes_nothing_writes_nothing() {
    let ground = ground("nothing");
    let before = ground.store.feed_version();
    block_on(edit(&ground.store, &ground.context, "runner", |_| Ok(()))).unwrap();
    assert_eq!(ground.store.feed_version(), before);
}

#[test]
fn more_roles_than_one_chunk_are_all_read() {
    let ground = ground("chunks");
    let scope = scope_of(&ground.context.account);
    let policy = "arn:aws:iam::aws:policy/AdministratorAccess";
    let mut transaction = Transaction::new();
    for number in 0..2 * CHUNK {
        let role = RoleRecord { attached_policies: vec![policy.to_owned()], ..role(&format!("r{number:04}")) };
        transaction = transaction.create(draft(scope.clone(), &role).unwrap());
    }
    block_on(ground.store.commit(transaction)).unwrap();
    let names = |roles: Vec<RoleRecord>| roles.into_iter().map(|role| role.name).collect::<Vec<_>>();
    let having = names(block_on(having(&ground.store, &scope, policy)).unwrap());
    assert_eq!((having.len(), having.last().map(String::as_str)), (1000, Some("r0999")));
    let all = names(block_on(all(&ground.store, &scope)).unwrap());
    assert_eq!(all.len(), 1001);
    assert!(all.is_sorted());
}
