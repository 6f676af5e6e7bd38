//! Mapping templates: what of Velocity is understood, the JSONPath inside it, and the smaller language of gateway responses.
//!
//! Texts come in from the apigateway service, which asks whether they are understood before it stores them, and from the road,
//! which parses them once per deployment ([`Template::parse`], [`Substitution::parse`]) and renders them once per request. What a
//! template may look at comes through [`Surroundings`]; the rendered text goes back to the caller.
//!
//! A template passes three steps, each in its own file, so that the language can grow: the lexer finds the references in the text as
//! Velocity does, `reference` says which of them are understood, and [`Template::render`] puts the parts together.
//!
//! What it deliberately does not do:
//! - *Invariant:* what would be a directive or a reference to Velocity and is not understood here is refused by
//!   [`Template::parse`] by name and place. It never becomes text, and nothing half understood is ever rendered.
//! - *Invariant:* no text that a request brings is ever read as a template.
//! - *Invariant:* no I/O, no clock, and bounds on what is taken ([`TEMPLATE_BYTES_MAX`]), made ([`OUTPUT_BYTES_MAX`]) and looked at
//!   ([`SCANNED_BYTES_MAX`]).
//!
//! # Not (yet) like AWS
//! - Directives, `$util`, `$input.path`, `$input.params()` without a name, variables, indices and methods are not understood.
//! - `$input.json` of a body that is no JSON is a [`RenderProblem`]; AWS reads some such bodies as one text.

mod lexer;
mod not_understood;
mod output;
mod reference;
mod substitution;
mod surroundings;
mod template;

pub mod json_path;

pub use not_understood::{NotUnderstood, TEMPLATE_BYTES_MAX};
pub use output::{OUTPUT_BYTES_MAX, RenderProblem, SCANNED_BYTES_MAX};
pub use substitution::Substitution;
pub use surroundings::{Place, Surroundings};
pub use template::Template;
