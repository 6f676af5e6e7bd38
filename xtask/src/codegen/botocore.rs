//! The AWS service models, out of the `botocore` wheel. Version and checksum are pinned here and nowhere else.

use std::io::{Cursor, Read};
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::cache;
use crate::command::run;
use crate::python::Python;

const VERSION: &str = "1.44.5";
const SHA256: &str = "8f16a56d1dff125dd65322ae021efa7ba5195a6db5102b96862566055b748921";
/// No service model is near this size; a bigger one is not read to its end.
const MODEL_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// The opened wheel.
pub(crate) struct Botocore {
    archive: zip::ZipArchive<Cursor<Vec<u8>>>,
}

impl Botocore {
    /// Opens the wheel, after downloading it with pip when it is not in the cache.
    pub(crate) fn open() -> Result<Self> {
        let path = wheel()?;
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
        let found = cache::sha256(&bytes);
        ensure!(
            found == SHA256,
            "`{}` has SHA-256 {found}, pinned is {SHA256}; delete the file to have it downloaded again",
            path.display()
        );
        Ok(Self { archive: zip::ZipArchive::new(Cursor::new(bytes)).context("the botocore wheel is no zip file")? })
    }

    /// The text of a service model, such as `apigateway/2015-07-09`.
    pub(crate) fn service_model(&mut self, model: &str) -> Result<String> {
        let name = format!("botocore/data/{model}/service-2.json.gz");
        let file = self.archive.by_name(&name).with_context(|| format!("no `{name}` in botocore {VERSION}"))?;
        let mut text = String::new();
        let mut unpacked = flate2::read::GzDecoder::new(file).take(MODEL_BYTES_MAX);
        unpacked.read_to_string(&mut text).with_context(|| format!("`{name}` cannot be unpacked"))?;
        Ok(text)
    }
}

fn wheel() -> Result<PathBuf> {
    let folder = cache::folder("botocore")?;
    let path = folder.join(format!("botocore-{VERSION}-py3-none-any.whl"));
    if path.is_file() {
        return Ok(path);
    }
    eprintln!("codegen: downloading botocore {VERSION}");
    let mut download = Python::find()?.pip()?.command("download");
    download.arg("--no-deps").arg(format!("botocore=={VERSION}")).arg("-d").arg(&folder);
    run(&mut download).context("pip could not download botocore; its messages are above (is the package index reachable?)")?;
    ensure!(path.is_file(), "pip did not download `{}`", path.display());
    Ok(path)
}
