//! Instruction sets. Functions run on this machine as it is, so only its own can be asked for.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html>.
//!
//! # Not (yet) like AWS
//! A function without `Architectures` gets this machine's, where AWS always takes `x86_64`.

use gatewright_shapes_lambda::types::Architecture;
use gatewright_wire::service::ServiceError;

use crate::refusal::not_yet_supported;

/// The architecture asked for, or this machine's when none was.
///
/// # Errors
/// 400 for one that is not this machine's.
pub(crate) fn admit(asked: Option<&[Architecture]>) -> Result<String, ServiceError> {
    admit_on(here(), asked.and_then(|list| list.first().copied()))
}

fn admit_on(here: Architecture, asked: Option<Architecture>) -> Result<String, ServiceError> {
    match asked {
        Some(other) if other != here => {
            let what = format!("{} functions on this machine, which is {}", other.as_str(), here.as_str());
            Err(not_yet_supported(&what))
        }
        _ => Ok(here.as_str().to_owned()),
    }
}

fn here() -> Architecture {
    if std::env::consts::ARCH == "aarch64" { Architecture::Arm64 } else { Architecture::X86_64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machines_architecture_can_be_asked_for() {
        let (x86, arm) = (Architecture::X86_64, Architecture::Arm64);
        assert_eq!(admit_on(x86, None).unwrap(), "x86_64");
        assert_eq!(admit_on(arm, None).unwrap(), "arm64");
        assert_eq!(admit_on(x86, Some(x86)).unwrap(), "x86_64");
        let message = admit_on(x86, Some(arm)).unwrap_err().message;
        let expected = "Gatewright does not yet support arm64 functions on this machine, which is x86_64.";
        assert_eq!(message.as_deref(), Some(expected));
    }
}
