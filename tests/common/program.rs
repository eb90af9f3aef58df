//! Programs that depend on the crate, each in a folder of its own and built as a user builds it.

#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// How `.cargo/config.toml` names a file beside its folder.
pub const CATALOG: &str = "{ value = 'catalog.yaml', relative = true }";

pub struct Program {
    pub folder: PathBuf,
}

/// An empty folder below cargo's folder for tests.
pub fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A new file, with the folders that lead to it.
pub fn write(path: impl AsRef<Path>, content: impl AsRef<[u8]>) {
    fs::create_dir_all(path.as_ref().parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

/// The manifest of a program.
pub fn manifest(name: &str, dependency: &Path) -> String {
    format!(
        "[package]\nname = '{name}'\nedition = '2024'\n[dependencies]\n\
         edge-errors = {{ path = '{}', default-features = false }}\n",
        dependency.display()
    )
}

/// Sets the variable that names the catalogue, for what is built in this folder.
pub fn set_catalog(folder: &Path, value: &str) {
    write(folder.join(".cargo/config.toml"), format!("[env]\nEDGE_ERRORS_CATALOG = {value}\n"));
}

/// Runs cargo in a folder. What it needs was fetched for the build of the tests, so it is offline.
pub fn cargo(folder: &Path, arguments: &[&str], target: &Path) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(arguments).args(["--offline", "--target-dir"]).arg(target).current_dir(folder);
    // What it prints is looked at, also where the tests themselves run quietly.
    cargo
        .env_remove("EDGE_ERRORS_CATALOG")
        .env_remove("CARGO_TERM_QUIET")
        .env("RUSTFLAGS", "-D warnings")
        .output()
        .unwrap()
}

impl Program {
    /// No two tests may use one name: their programs are built into one folder.
    pub fn new(name: &str, main: &str) -> Program {
        let folder = empty_folder(name);
        write(folder.join("Cargo.toml"), manifest(name, Path::new(ROOT)) + "[workspace]\n");
        write(folder.join("src/main.rs"), main);
        fs::copy(Path::new(ROOT).join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        Program { folder }
    }

    pub fn with_catalog(self, catalog: impl AsRef<[u8]>) -> Program {
        write(self.folder.join("catalog.yaml"), catalog);
        set_catalog(&self.folder, CATALOG);
        self
    }

    /// With these features of the crate.
    pub fn with_features(self, features: &[&str]) -> Program {
        let path = self.folder.join("Cargo.toml");
        let manifest = fs::read_to_string(&path).unwrap();
        let features = format!("default-features = false, features = {features:?}");
        write(path, manifest.replace("default-features = false", &features));
        self
    }

    /// With these lines in the manifest, each of a dependency.
    pub fn with_dependencies(self, lines: &str) -> Program {
        let path = self.folder.join("Cargo.toml");
        let manifest = fs::read_to_string(&path).unwrap();
        write(path, manifest.replace("[workspace]", &format!("{lines}\n[workspace]")));
        self
    }

    /// With the feature `packed`.
    pub fn packed(self) -> Program {
        self.with_features(&["packed"])
    }

    /// What it prints.
    pub fn run(&self) -> String {
        let output = cargo(&self.folder, &["run", "--quiet"], Path::new(env!("CARGO_TARGET_TMPDIR")));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What cargo says when it cannot be built.
    pub fn errors(&self) -> String {
        let output = cargo(&self.folder, &["build", "--quiet"], Path::new(env!("CARGO_TARGET_TMPDIR")));
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success());
        assert!(!stderr.contains("thread 'main'"), "the build script panicked: {stderr}");
        stderr
    }
}
