//! Published versions: PublishVersion and ListVersionsByFunction. What reads, invokes and guards a function takes the number of a
//! version as its qualifier.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html> and
//! <https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html>.
//!
//! # Not (yet) like AWS
//! - A list's marker is the last version shown; on AWS it is opaque.

use std::sync::Arc;

use gatewright_model::function::{FunctionDefinition, FunctionVersion};
use gatewright_shapes_lambda::types::{
    FunctionConfiguration, ListVersionsByFunctionRequest, ListVersionsByFunctionResponse, PublishVersionRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::configuration::{Moment, code_sha256, show};
use crate::function_name::{only_latest, resolve};
use crate::function_record::publication::{Imprint, Publication, publish as publish_record};
use crate::ports::Ports;
use crate::refusal::{invalid_parameter, revision_mismatch};
use crate::{function_record, unsupported};

/// AWS: most functions or versions on one page, whatever MaxItems asks for.
const PAGE_MAX: usize = 50;

/// PublishVersion: freezes what `$LATEST` is, unless that was published already; then it answers the version that has it.
///
/// # Errors
/// 404, 412 for an older revision, 400 when the code is not the one expected.
pub(crate) async fn publish(
    ports: Arc<Ports>,
    context: CallContext,
    input: PublishVersionRequest,
) -> Result<FunctionConfiguration, ServiceError> {
    let function = resolve(&context, "PublishVersion", &input.function_name, None)?;
    only_latest(&function)?;
    unsupported::refuse_first(&[(input.publish_to.is_some(), unsupported::PUBLISH_TO)])?;
    let imprint = imprint(&ports, &context, input.description);
    let publication = publish_record(&ports.store, &function, &imprint, |latest| {
        if input.revision_id.as_ref().is_some_and(|asked| *asked != latest.revision_id) {
            return Err(revision_mismatch("GetFunction/GetAlias"));
        }
        let current = code_sha256(&latest.code.sha256_hex);
        match input.code_sha256.as_ref().filter(|given| !given.is_empty()) {
            Some(given) if *given != current => Err(invalid_parameter(format!(
                "CodeSHA256 ({given}) is different from current CodeSHA256 in $LATEST ({current}). Please try again with the \
                 CodeSHA256 in $LATEST."
            ))),
            _ => Ok(()),
        }
    })
    .await?;
    Ok(answer(&ports, publication))
}

/// ListVersionsByFunction: `$LATEST`, then the versions in the order of their numbers.
///
/// # Errors
/// 404, and 400 for a marker that no page gave.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListVersionsByFunctionRequest,
) -> Result<ListVersionsByFunctionResponse, ServiceError> {
    let function = resolve(&context, "ListVersionsByFunction", &input.function_name, None)?;
    only_latest(&function)?;
    let latest = function_record::load(&ports.store, &function).await?;
    let size = page_size(input.max_items);
    let mut found = Vec::new();
    let after = match &input.marker {
        Some(marker) => FunctionVersion::parse(marker).ok_or_else(|| invalid_parameter("The Marker is not valid."))?,
        None => {
            found.push(latest);
            FunctionVersion::Latest
        }
    };
    // One more than is shown tells whether there is a next page.
    let rest = function_record::page_of_versions(&ports.store, &function, after, size + 1 - found.len()).await?;
    found.extend(rest);
    let has_more = found.len() > size;
    found.truncate(size);
    let next_marker = found.last().filter(|_| has_more).map(|last| last.version.to_string());
    Ok(ListVersionsByFunctionResponse { next_marker, versions: Some(found.iter().map(show_listed).collect()) })
}

/// How many items a page has that was asked for with this MaxItems.
pub(crate) fn page_size(max_items: Option<i32>) -> usize {
    max_items.and_then(|items| usize::try_from(items).ok()).unwrap_or(PAGE_MAX).clamp(1, PAGE_MAX)
}

/// A version, or `$LATEST`, in a list that tells them apart.
pub(crate) fn show_listed(definition: &FunctionDefinition) -> FunctionConfiguration {
    show(definition, Some(&definition.version.to_string()), Moment::Listed)
}

/// What a version that is published now has of its own.
pub(crate) fn imprint(ports: &Ports, context: &CallContext, description: Option<String>) -> Imprint {
    Imprint { description, revision_id: ports.entropy.uuid(), at: context.now }
}

/// The answer of whatever publishes: a new version is `Pending`, under a revision of its own; one that was there is as it is.
pub(crate) fn answer(ports: &Ports, publication: Publication) -> FunctionConfiguration {
    match publication {
        Publication::New(version) => {
            let qualifier = version.version.to_string();
            show(&FunctionDefinition { revision_id: ports.entropy.uuid(), ..version }, Some(&qualifier), Moment::Creating)
        }
        Publication::Unchanged(version) => show(&version, Some(&version.version.to_string()), Moment::Settled),
    }
}
