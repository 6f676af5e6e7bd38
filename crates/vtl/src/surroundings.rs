//! What a template may look at.

use std::borrow::Cow;

/// Where in a request a parameter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// `method.request.path.x`
    Path,
    /// `method.request.querystring.x`
    Querystring,
    /// `method.request.header.X`
    Header,
}

/// The request (or the backend's answer) and what surrounds it, as a template sees them. `None` is rendered as nothing.
pub trait Surroundings {
    /// The body as it came: the client's in a request template, the backend's in a response template. When it is empty the template
    /// sees `{}`, as on AWS; an implementation gives the empty text.
    fn body(&self) -> &str;
    /// `$input.params('x')`: from the path, else from the query string, else from the headers.
    fn parameter(&self, name: &str) -> Option<Cow<'_, str>>;
    /// `$context.requestId`, by what follows `$context.`: `requestId`, `identity.sourceIp`, `authorizer.principalId`.
    fn context(&self, name: &str) -> Option<Cow<'_, str>>;
    /// `$stageVariables.x`, by its name.
    fn stage_variable(&self, name: &str) -> Option<Cow<'_, str>>;
    /// `method.request.header.X` and its like, as a [`Substitution`](crate::Substitution) names them. A [`Template`](crate::Template)
    /// never asks for it.
    fn request_parameter(&self, place: Place, name: &str) -> Option<Cow<'_, str>> {
        let _ = (place, name);
        None
    }
}
