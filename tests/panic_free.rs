//! The proof that nothing panics calls every public function: rustdoc's own list of them against the
//! calls in `firmware/src/bin/everything`.
//!
//! rustdoc's JSON is not stable yet, so this runs with the compiler that `rust-toolchain.toml` pins.
//! It runs cargo, so only when asked for: `cargo test --test panic_free -- --ignored`.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use common::features_without;
use serde_json::{Map, Value};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The crate as rustdoc sees it: an item for each id. It has every feature but `alloc`: a program without an
/// allocator cannot call what that adds.
fn index() -> Map<String, Value> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["rustdoc", "--quiet", "--offline", "--no-default-features", "--features"]);
    cargo.args([&features_without(&["default", "alloc"]), "--target-dir"]);
    cargo.arg(env!("CARGO_TARGET_TMPDIR")).args(["--", "-Z", "unstable-options", "--output-format", "json"]);
    let output = cargo.current_dir(ROOT).env("RUSTC_BOOTSTRAP", "1").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let json = Path::new(env!("CARGO_TARGET_TMPDIR")).join("doc/edge_errors.json");
    let mut doc: Value = serde_json::from_slice(&fs::read(json).unwrap()).unwrap();
    let Value::Object(index) = doc["index"].take() else { panic!("an index") };
    index
}

/// A type as a program writes it.
fn type_name(of: &Value) -> String {
    let (kind, inner) = of.as_object().and_then(|object| object.iter().next()).expect("a type");
    match kind.as_str() {
        "resolved_path" => path_name(inner),
        "primitive" | "generic" => inner.as_str().unwrap().to_owned(),
        "borrowed_ref" => format!("&{}", type_name(&inner["type"])),
        "slice" => format!("[{}]", type_name(inner)),
        _ => panic!("write down how a program names the type {of}"),
    }
}

/// The last part of a path, with the types in its angle brackets.
fn path_name(path: &Value) -> String {
    let name = path["path"].as_str().unwrap().rsplit("::").next().unwrap();
    let args = path["args"]["angle_bracketed"]["args"].as_array();
    let types: Vec<_> = args.into_iter().flatten().filter_map(|arg| arg.get("type")).map(type_name).collect();
    if types.is_empty() { name.to_owned() } else { format!("{name}<{}>", types.join(", ")) }
}

/// The public functions by their full paths, and the public macros and statics.
fn public_items(index: &Map<String, Value>) -> BTreeSet<String> {
    let name = |item: &Value| item["name"].as_str().unwrap().to_owned();
    let is_function = |item: &&Value| item["inner"]["function"].is_object();
    let mut items = BTreeSet::new();
    let mut methods = BTreeSet::new();
    for block in index.values().map(|item| &item["inner"]["impl"]).filter(|block| block.is_object()) {
        let is_written = block["is_synthetic"] == false && block["blanket_impl"].is_null();
        for id in block["items"].as_array().into_iter().flatten() {
            let id = id.to_string();
            methods.insert(id.clone());
            let Some(function) = index.get(&id).filter(is_function).filter(|_| is_written) else { continue };
            let of = type_name(&block["for"]);
            if !block["trait"].is_null() {
                items.insert(format!("<{of} as {}>::{}", path_name(&block["trait"]), name(function)));
            } else if function["visibility"] == "public" {
                items.insert(format!("{of}::{}", name(function)));
            }
        }
    }
    for (id, item) in index {
        let is_free = is_function(&item) && !methods.contains(id) && item["visibility"] == "public";
        if is_free || item["inner"]["macro"].is_string() || item["inner"]["static"].is_object() {
            items.insert(name(item));
        }
    }
    items
}

/// The sources of the proof, in one line.
fn proof() -> String {
    let folder = Path::new(ROOT).join("firmware/src/bin/everything");
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let code: Vec<_> = files.flat_map(|file| file.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(!code.iter().any(|line| line.contains("/*")), "only `//` starts a comment there");
    let code = code.iter().filter(|line| !line.trim_start().starts_with("//") && !line.contains("use "));
    let code = code.map(|line| line.trim()).collect::<Vec<_>>().join(" ");
    // Every second part is within quotes.
    code.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

#[test]
#[ignore = "runs cargo"]
fn the_proof_calls_every_public_function() {
    let items = public_items(&index());
    for known in ["Code::as_str", "<Message as Display>::fmt", "<u8 as IntoArg>::into_arg", "lookup", "CODES"]
    {
        assert!(items.contains(known), "{known} is public: {items:?}");
    }
    let proof = proof();
    let is_called = |item: &&String| {
        ["(", "!(", "::<", ","].iter().any(|after| {
            let call = format!("{item}{after}");
            proof
                .match_indices(&call)
                .any(|(at, _)| !proof[..at].ends_with(|c: char| c.is_alphanumeric() || "_:.".contains(c)))
        })
    };
    let missing: Vec<_> = items.iter().filter(|item| !is_called(item)).collect();
    assert!(missing.is_empty(), "call these by their full path in firmware/src/bin/everything: {missing:?}");
}
