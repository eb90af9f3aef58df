# What the compiler, the linter and the like say of the crate. A function for each check: its name starts with
# `check_`, it is quiet unless it fails, and it fails where it cannot run.

cortex_m=(thumbv6m-none-eabi thumbv7m-none-eabi)
metal=("${cortex_m[@]}" riscv32imac-unknown-none-elf)
# What combinations of features are built for; no chip of the second is emulated here.
without_std=(thumbv6m-none-eabi thumbv7em-none-eabihf riscv32imac-unknown-none-elf)
msrv=1.86.0
# The forms of the names and messages, as arguments of cargo: plain and packed. What has one form alone below
# says why; with all features, the form is the packed one.
forms=('' --features=edge-errors/packed)

check_format() {
  local folder
  for folder in . firmware benches fuzz c/tests/differential; do
    cargo fmt --all --check --manifest-path "$folder/Cargo.toml" || return
  done
}

# The crate with each feature alone, and all targets with the default ones and with all; then the firmware and the
# benches.
check_clippy() {
  need_cargo hack && need_targets "${metal[@]}" && need gperf gperf || return
  cargo hack clippy --each-feature -- -D warnings || return
  cargo clippy --all-targets -- -D warnings || return
  cargo clippy --workspace --all-targets --all-features -- -D warnings || return
  (cd benches && cargo clippy --workspace --all-targets --all-features -- -D warnings) || return
  cd firmware && cargo clippy --package measure --package log-reader -- -D warnings || return
  cargo clippy --package firmware --release --lib --bins "${metal[@]/#/--target=}" -- -D warnings || return
  cargo clippy --package programs --package logs --features programs/logs --release --bins --target thumbv7m-none-eabi -- -D warnings
}

check_docs() {
  RUSTDOCFLAGS='-D warnings' cargo doc --workspace --all-features --no-deps || return
  RUSTDOCFLAGS='-D warnings' cargo doc --no-deps
}

# As docs.rs builds them, with a badge on what a feature adds. It uses what is not stable yet.
check_docs_rs() {
  local target=target/docs-rs
  RUSTC_BOOTSTRAP=1 RUSTDOCFLAGS='-D warnings --cfg docsrs' cargo doc --all-features --no-deps --target-dir "$target" || return
  grep -q 'crate feature.*ufmt-v0.2' "$target/doc/edge_errors/struct.Message.html"
}

check_no_dependency() {
  [ "$(cargo tree -e normal --no-default-features --target all --prefix none | wc -l)" = 1 ]
}

# Licences, sources and versions of all that is built for users: deny.toml. Not the list of known vulnerabilities,
# which must be fetched anew each day: `cargo deny check advisories`.
check_deny() {
  need_cargo deny || return
  cargo deny --workspace --log-level error check licenses bans sources
}

# The workflows of GitHub, against its schema.
check_workflows() {
  local dir=target/check-jsonschema
  need_pip || return
  PYTHONPATH=$dir python3 -m check_jsonschema --version || python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
    --target "$dir" check-jsonschema==0.39.0 || return
  PYTHONPATH=$dir python3 -m check_jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
}

# heapless asks for a newer compiler.
check_msrv() {
  local form
  need_toolchain "$msrv" rustc || return
  for form in "${forms[@]}"; do
    cargo "+$msrv" check $form --features alloc,exhaustive,ufmt-v0.2,serde,defmt,embedded-io-v0.7,embedded-io-async-v0.7 || return
  done
}

# Each two features together compile: an integration is a file of its own, which depends on no other one. With `packed`,
# `exhaustive` and `own-catalog`, it is these alone, because no integration depends on another one or on these, but
# `serde` on `alloc`: these two are combined by themselves. Each feature alone, none and all are built for the chips, too:
# what is built after the compiler's own checks does not depend on a combination. One build for all targets compiles the
# build script once.
check_features() {
  local targets=(--target=host-tuple "${without_std[@]/#/--target=}")
  need_cargo hack && need_targets "${without_std[@]}" || return
  export RUSTFLAGS='-D warnings'
  local apart=alloc,default,exhaustive,own-catalog,packed
  cargo hack check --feature-powerset --depth 2 --exclude-features "$apart" || return
  cargo hack check --feature-powerset --include-features alloc,serde || return
  cargo hack build --each-feature --exclude-features default,packed "${targets[@]}" || return
  cargo hack build --each-feature --features packed --exclude-features default "${targets[@]}"
}

# In a folder of its own: cargo would check against a codegen that it packed there before.
check_packages() {
  local dir form
  dir=$(mktemp -d)
  for form in "${forms[@]}"; do
    cargo package --workspace --allow-dirty --target-dir "$dir" $form || return
  done
  rm -rf "$dir"
  # Without it, the packed form takes more bytes, and the build does not fail.
  cargo package --list --allow-dirty | grep -qx catalog.pieces
}
