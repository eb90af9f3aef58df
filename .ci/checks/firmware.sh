# Programs for chips: the proof that nothing panics, what they print, and what they cost.

# With a catalogue that brings the code for every verb, and for hashing whole names, and what needs a catalogue of its own:
# at each level, with and without checks of overflows, plain and packed. The built-in one leaves some of this code out, so
# one chip tells whether the compiler finds the rest harmless. Another way to link is tried once.
check_panic_free() {
  local level overflows form features
  local own=(--features exhaustive "${metal[@]/#/--target=}") built_in=(--target "${cortex_m[1]}")
  need_targets "${metal[@]}" && cd firmware || return
  # What runs on the host, such as macros, is no part of the proof: one build of it serves more rounds.
  export CARGO_PROFILE_RELEASE_BUILD_OVERRIDE_OVERFLOW_CHECKS=false
  for level in z s 3; do
    for overflows in false true; do
      # heapless itself can overflow: firmware/Cargo.toml says more.
      features=$([ $overflows = false ] || echo --no-default-features)
      export CARGO_PROFILE_RELEASE_OPT_LEVEL=$level CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS=$overflows
      for form in "${forms[@]}"; do
        EDGE_ERRORS_CATALOG=$PWD/verbs.yaml links "${own[@]}" $features $form && links "${built_in[@]}" $features $form || return
      done
    done
  done
  export CARGO_PROFILE_RELEASE_OPT_LEVEL=s CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS=false CARGO_PROFILE_RELEASE_LTO=thin
  for form in "${forms[@]}"; do
    links "${metal[@]/#/--target=}" $form || return
  done
}

links() { # ARGUMENT…: targets in one build, which links for two of them at a time, and features
  cargo build --package firmware --release --bin everything "$@"
}

fails_to_link() { # EXAMPLE MESSAGE: it must fail, and for this reason
  local output
  need_targets thumbv7m-none-eabi && cd firmware || return
  if output=$(cargo build --package firmware --release --target thumbv7m-none-eabi --example "$1" 2>&1); then
    return 1
  fi
  echo "$output"
  grep -q "$2" <<<"$output"
}

check_finds_a_panic() {
  fails_to_link reaches_a_panic 'your program contains at least one panicking branch'
}

check_finds_an_allocator() {
  fails_to_link reaches_an_allocator 'no global memory allocator'
}

on_qemu() { # PROGRAM TARGET ARGUMENT…
  local program=$1 target=$2
  shift 2
  need_targets "$target" >&2 && need_qemu >&2 || return
  (cd firmware && cargo build --package firmware --release --bin "$program" --target "$target" "$@") || return
  (cd firmware && timeout 60 cargo run --package firmware --release --bin "$program" --target "$target" "$@" </dev/null)
}

check_firmware() {
  local target
  for target in "${metal[@]}"; do
    on_qemu report "$target" | diff firmware/src/bin/report.out - || return
    [ "$(on_qemu mutants "$target")" = 'every look-up is right' ] || return
    on_qemu report "$target" --features packed | diff firmware/src/bin/report.out - || return
    [ "$(on_qemu mutants "$target" --features packed)" = 'every look-up is right' ] || return
  done
}

# The frames of defmt, written on QEMU and read by defmt's decoder on the host.
check_defmt() {
  local target=thumbv7m-none-eabi form
  need_targets "$target" && need_qemu && cd firmware || return
  for form in "${forms[@]}"; do
    is_log_read || return
    EDGE_ERRORS_CATALOG=$PWD/verbs.yaml is_log_read || return
  done
}

is_log_read() {
  cargo build --package logs --release --target "$target" $form || return
  timeout 60 cargo run --package logs --release --target "$target" $form </dev/null |
    cargo run --package log-reader -- "${CARGO_TARGET_DIR:-target}/$target/release/logs" ${form:+32}
}

need_measure() {
  need_targets "${metal[@]}" && need_qemu && need_arm_gcc && need_riscv_gcc && need_clang && need gperf gperf
}

# The tables are not printed: what is wrong is.
check_measure() {
  need_measure && cd firmware && cargo run --release >/dev/null
}
