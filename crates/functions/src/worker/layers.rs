//! A function's layers, as its worker sees them: at `/opt`, or, where there is no file tree of its own, where they are on this machine.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html>.
//!
//! # Not (yet) like AWS
//! - Extensions in a layer (`extensions/`) are not started, and `AWS_LAMBDA_EXEC_WRAPPER` is not run.
//! - Where the machine gives no namespaces there is no `/opt`. Search paths (`PYTHONPATH`, `NODE_PATH`, `PATH`, `LD_LIBRARY_PATH`) lead
//!   to the layers all the same, and so does a `bootstrap`; what names `/opt` itself does not find it, and a layer's own bundle of
//!   authorities stays what it is.
//! - Where this machine's interpreter is itself below `/opt`, only the layers' entries stand there, beside it. A layer with an entry in
//!   the interpreter's way cannot be used.

use std::path::{Path, PathBuf};

use gatewright_sandbox::Bind;

use super::not_started::{NotStarted, because, not_started};
use super::recipe::BUNDLED_TRUST_FILES;
use crate::code::CodeStore;
use crate::table::WorkerSpec;

/// Where Lambda has layers.
pub(crate) const LAYERS_ROOT: &str = "/opt";

/// The executable of a custom runtime.
pub(super) const BOOTSTRAP: &str = "bootstrap";

/// The layers of one function.
pub(super) struct Layers {
    /// All of them in one directory of this machine, if there are any.
    home: Option<PathBuf>,
    /// Where the process sees them, if anywhere.
    seen_at: Option<PathBuf>,
}

impl Layers {
    /// Gets them ready. `has_own_tree` is whether the process has a file tree of its own.
    pub(super) async fn of(code: &CodeStore, spec: &WorkerSpec, has_own_tree: bool) -> Result<Self, NotStarted> {
        let home = code.layers_root(&spec.layers).await.map_err(not_started)?;
        let seen_at = if has_own_tree { Some(PathBuf::from(LAYERS_ROOT)) } else { home.clone() };
        Ok(Self { home, seen_at })
    }

    /// Where the process sees them: `/opt` in a tree of its own, with or without layers.
    pub(super) fn seen_at(&self) -> Option<&Path> {
        self.seen_at.as_deref()
    }

    /// Where Python finds modules in them, in order.
    pub(super) fn python_path(&self, (major, minor): (u16, u16)) -> Vec<PathBuf> {
        let modules = self.seen_at().map(|seen_at| seen_at.join("python")).into_iter();
        modules.flat_map(|modules| [modules.join(format!("lib/python{major}.{minor}/site-packages")), modules]).collect()
    }

    /// The `bootstrap` of a layer, as the process sees it, if the function's own code has none.
    pub(super) fn bootstrap(&self, code: &Path) -> Option<PathBuf> {
        let is_there = |directory: &Path| directory.join(BOOTSTRAP).is_file();
        let is_needed = !is_there(code) && self.home.as_deref().is_some_and(is_there);
        self.seen_at().filter(|_| is_needed).map(|seen_at| seen_at.join(BOOTSTRAP))
    }

    /// What the process sees of this machine for them. `others` is what else it sees where it is.
    pub(super) fn binds(&self, others: &[PathBuf]) -> Result<Vec<Bind>, NotStarted> {
        let (Some(home), Some(seen_at)) = (&self.home, &self.seen_at) else { return Ok(Vec::new()) };
        let bind = |from: &Path, to: PathBuf| Bind { from: from.to_owned(), to };
        if home == seen_at || !others.iter().any(|other| other.starts_with(seen_at)) {
            return Ok(vec![bind(home, seen_at.clone())]);
        }
        let mut binds = Vec::new();
        for entry in std::fs::read_dir(home).map_err(not_started)? {
            let entry = entry.map_err(not_started)?;
            let to = seen_at.join(entry.file_name());
            if let Some(other) = others.iter().find(|other| other.starts_with(&to) || to.starts_with(other)) {
                let (to, other) = (to.display(), other.display());
                return Err(because(&format!(
                    "a layer of the function has `{to}`, where this machine's interpreter is (`{other}`)"
                )));
            }
            binds.push(bind(&entry.path(), to));
        }
        Ok(binds)
    }

    /// Where Python packages in them keep authorities of their own, as the process sees it in a tree of its own.
    pub(super) fn bundled_trust_files(&self) -> Vec<PathBuf> {
        let Some(home) = &self.home else { return Vec::new() };
        let modules = home.join("python");
        let versions = std::fs::read_dir(modules.join("lib")).into_iter().flatten().flatten();
        let packages = versions.map(|version| version.path().join("site-packages")).chain([modules]);
        let files = packages.flat_map(|packages| BUNDLED_TRUST_FILES.map(|file| packages.join(file)));
        let there = files.filter(|file| file.is_file());
        there.filter_map(|file| Some(Path::new(LAYERS_ROOT).join(file.strip_prefix(home).ok()?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layers(home: &Path) -> Layers {
        Layers { home: Some(home.to_owned()), seen_at: Some(PathBuf::from(LAYERS_ROOT)) }
    }

    fn shown(binds: Vec<Bind>) -> Vec<String> {
        let mut shown: Vec<_> = binds.into_iter().map(|bind| bind.to.to_string_lossy().into_owned()).collect();
        shown.sort();
        shown
    }

    #[test]
    fn an_interpreter_below_opt_stays_visible_and_is_never_covered() {
        let home = std::env::temp_dir().join(format!("gatewright-layers-{}", std::process::id()));
        for directory in ["python", "bin"] {
            std::fs::create_dir_all(home.join(directory)).unwrap();
        }
        let layers = layers(&home);
        let others = |paths: &[&str]| paths.iter().map(PathBuf::from).collect::<Vec<_>>();
        assert_eq!(shown(layers.binds(&others(&["/usr/local", "/optional"])).unwrap()), ["/opt"]);
        assert_eq!(shown(layers.binds(&others(&["/opt/toolcache/python"])).unwrap()), ["/opt/bin", "/opt/python"]);
        for covered in ["/opt/python", "/opt/python/3.12", "/opt"] {
            assert!(layers.binds(&others(&[covered])).is_err(), "{covered}");
        }
        let on_machine = Layers { home: Some(home.clone()), seen_at: Some(home.clone()) };
        assert_eq!(shown(on_machine.binds(&others(&["/opt/python"])).unwrap()), [home.to_string_lossy()]);
        let none = Layers { home: None, seen_at: Some(PathBuf::from(LAYERS_ROOT)) };
        assert!(none.binds(&[]).unwrap().is_empty());
        std::fs::remove_dir_all(&home).unwrap();
    }

    #[test]
    fn a_bundle_of_authorities_is_found_in_every_place_for_modules() {
        let home = std::env::temp_dir().join(format!("gatewright-layers-trust-{}", std::process::id()));
        for file in ["python/certifi/cacert.pem", "python/lib/python3.12/site-packages/botocore/cacert.pem", "certifi/cacert.pem"]
        {
            std::fs::create_dir_all(home.join(file).parent().unwrap()).unwrap();
            std::fs::write(home.join(file), "").unwrap();
        }
        let mut found = layers(&home).bundled_trust_files();
        found.sort();
        let expected = ["/opt/python/certifi/cacert.pem", "/opt/python/lib/python3.12/site-packages/botocore/cacert.pem"];
        assert_eq!(found, expected.map(PathBuf::from));
        std::fs::remove_dir_all(&home).unwrap();
    }
}
