//! AWS CLI version 2, which alone has `aws logs tail`. It is in no package index; Debian packages it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::search_path::{on_search_path, version};
use crate::debian;

/// Where it is; who sets it chooses.
pub(super) const VARIABLE: &str = "GATEWRIGHT_TEST_AWS_V2";
const ADVICE: &str = "install AWS CLI version 2 (Debian: `apt install awscli`), or name it with GATEWRIGHT_TEST_AWS_V2";

pub(super) fn find_or_install() -> Result<PathBuf> {
    if let Some(program) = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from) {
        ensure!(is_v2(&program), "`{}` does not say that it is aws-cli/2; {ADVICE}", program.display());
        return Ok(program);
    }
    if let Some(program) = present() {
        return Ok(program);
    }
    debian::install(&["awscli"]).context(ADVICE)?;
    present().with_context(|| format!("what apt-get installed is not version 2; {ADVICE}"))
}

fn present() -> Option<PathBuf> {
    on_search_path(&["aws"]).into_iter().find(|program| is_v2(program))
}

fn is_v2(program: &Path) -> bool {
    version(program).is_some_and(|version| version.starts_with("aws-cli/2."))
}
