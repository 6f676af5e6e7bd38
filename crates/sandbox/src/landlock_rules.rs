//! Landlock: what of the file tree may be read and written at all, whatever its modes say, and no signals or abstract sockets to
//! anybody outside. A second fence behind the mount namespace, and the first where there is none.

use std::io;
use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr, RulesetCreatedAttr,
    RulesetStatus, Scope,
};

use crate::recipe::Recipe;

/// The newest version whose rights are asked for; an older kernel enforces what it knows.
const NEWEST: ABI = ABI::V6;
/// Always readable, with namespaces: the tree is made of what was chosen.
const SYSTEM: [&str; 3] = ["/proc", "/dev", "/etc"];

/// Restricts this process and what it starts.
pub(crate) fn enforce(recipe: &Recipe) -> io::Result<()> {
    let read = AccessFs::from_read(NEWEST);
    let device = read | AccessFs::WriteFile | AccessFs::IoctlDev;
    let all = AccessFs::from_all(NEWEST);
    let mut rules: Vec<(PathBuf, BitFlags<AccessFs>)> = recipe.binds.iter().map(|bind| (bind.to.clone(), read)).collect();
    rules.extend(recipe.files.iter().map(|(path, _)| (path.clone(), read)));
    rules.extend(SYSTEM.iter().map(|path| (PathBuf::from(path), if *path == "/dev" { device } else { read })));
    rules.extend(recipe.writable.iter().map(|path| (path.clone(), all)));
    if recipe.ground.parts.namespaces {
        // Listing the root and the directories on the way.
        rules.push((PathBuf::from("/"), AccessFs::ReadDir.into()));
    }
    restrict(rules).map_err(io::Error::other)
}

fn restrict(rules: Vec<(PathBuf, BitFlags<AccessFs>)>) -> Result<(), landlock::RulesetError> {
    let mut ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?;
    for (path, access) in rules {
        let Ok(file) = PathFd::new(&path) else { continue };
        ruleset = ruleset.add_rule(PathBeneath::new(file, of_kind(&path, access)))?;
    }
    let status = ruleset.restrict_self()?;
    match status.ruleset {
        RulesetStatus::NotEnforced => {
            Err(landlock::RulesetError::CreateRuleset(landlock::CreateRulesetError::MissingHandledAccess))
        }
        RulesetStatus::FullyEnforced | RulesetStatus::PartiallyEnforced => Ok(()),
    }
}

/// A file has only a file's rights.
fn of_kind(path: &Path, access: BitFlags<AccessFs>) -> BitFlags<AccessFs> {
    if path.is_dir() { access } else { access & AccessFs::from_file(NEWEST) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::landlock_version::version;

    #[test]
    fn the_kernel_has_what_it_says() {
        use landlock::CompatLevel::HardRequirement;
        let hard = |abi| {
            let ruleset = Ruleset::default().set_compatibility(HardRequirement).handle_access(AccessFs::from_all(abi))?;
            ruleset.scope(Scope::from_all(abi))?.create().map(drop)
        };
        // What is asked for can be insisted on exactly where the kernel is new enough.
        assert_eq!(hard(NEWEST).is_ok(), version() >= 6, "{}", version());
    }
}
