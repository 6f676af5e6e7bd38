//! Which references are understood.

use crate::json_path::JsonPath;

/// A reference that is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reference {
    /// `$input.body`
    Body,
    /// `$input.json('$.a')`
    Json(JsonPath),
    /// `$input.params('x')`
    Parameter(String),
    /// `$context.a.b`, as `a.b`; `$context.authorizer.claims['x']` as `authorizer.claims.x`
    Context(String),
    /// `$stageVariables.x`
    StageVariable(String),
}

/// A reference as written: `$input.json('$.a')` has the root `input` and one step `json` with one argument;
/// `$context.authorizer.claims['custom:tier']` the root `context`, two steps and an index.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written<'a> {
    pub(crate) root: &'a str,
    pub(crate) steps: Vec<Step<'a>>,
    pub(crate) index: Option<&'a str>,
}

/// `.name` or `.name('argument')`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Step<'a> {
    pub(crate) name: &'a str,
    pub(crate) argument: Option<&'a str>,
}

/// What the reference means; `None` when it is not understood.
pub(crate) fn understand(written: &Written<'_>) -> Option<Reference> {
    if let Some(index) = written.index {
        // The one map whose keys are no names.
        return match (written.root, written.steps.as_slice()) {
            ("context", [Step { name: "authorizer", argument: None }, Step { name: "claims", argument: None }]) => {
                Some(Reference::Context(format!("authorizer.claims.{index}")))
            }
            _ => None,
        };
    }
    match (written.root, written.steps.as_slice()) {
        ("input", [Step { name: "body", argument: None }]) => Some(Reference::Body),
        ("input", [Step { name: "json", argument: Some(path) }]) => JsonPath::parse(path).ok().map(Reference::Json),
        ("input", [Step { name: "params", argument: Some(name) }]) => Some(Reference::Parameter((*name).to_owned())),
        ("context", steps) => context_name(steps).map(Reference::Context),
        ("stageVariables", [Step { name, argument: None }]) if !is_method_of_maps(name) => {
            Some(Reference::StageVariable((*name).to_owned()))
        }
        _ => None,
    }
}

fn context_name(steps: &[Step<'_>]) -> Option<String> {
    // Printed, these would be Java's spelling of a map; the overrides are written to by `#set`, which is not understood.
    const MAPS: [&str; 5] = ["identity", "identity.clientCert", "authorizer", "authorizer.claims", "error"];
    let names: Vec<&str> = steps.iter().map(|step| step.argument.is_none().then_some(step.name)).collect::<Option<_>>()?;
    let is_override = matches!(names.first(), Some(&("requestOverride" | "responseOverride")));
    let name = names.join(".");
    (!name.is_empty() && !is_override && !MAPS.contains(&name.as_str())).then_some(name)
}

/// Velocity reads `$map.empty` and `$map.class` as a property of the map, not as an entry.
fn is_method_of_maps(name: &str) -> bool {
    ["class", "empty"].contains(&name)
}
