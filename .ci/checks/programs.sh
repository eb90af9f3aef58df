# Programs on the host and for chips that are built in folders of their own.

alternatives() {
  (cd benches && cargo run --release --package alternatives)
}

# The same texts, compressed in other ways.
check_alternatives() {
  with_table firmware/README.md alternatives alternatives | diff firmware/README.md -
}

sensor_flash() { # its bytes, as it was built last
  local program="${CARGO_TARGET_DIR:-examples/sensor/target}/thumbv6m-none-eabi/release/sensor"
  arm-none-eabi-size "$program" | awk 'NR == 2 { print $1 + $2 }'
}

# The programs with catalogues of their own: each is a package, built in its folder.
check_examples() {
  local folder
  need_targets thumbv6m-none-eabi && need_qemu && need arm-none-eabi-size binutils-arm-none-eabi || return
  for folder in examples/{gateway,product,product-line/{common,pump,valve},sensor}; do
    (cd "$folder" && cargo fmt --check) || return
  done
  # What the products of a line have in common is built with each of them.
  for folder in examples/{gateway,product,product-line/{pump,valve},sensor}; do
    (cd "$folder" && cargo clippy --release -- -D warnings) || return
  done
  # The sensor is for a chip without a test harness.
  for folder in examples/{gateway,product,product-line/{pump,valve}}; do
    (cd "$folder" && cargo clippy --all-targets -- -D warnings) || return
  done
  local form flash=()
  for form in "${forms[@]}"; do
    (cd examples/gateway && cargo test $form && [ "$(cargo run $form -- de | wc -l)" = 4 ]) || return
    (cd examples/product && cargo test $form &&
      [ "$(cargo run $form -- MOTOR_BLOCKED 2)" = '{"code":"MOTOR_BLOCKED","message":"Le moteur 2 est bloqué"}' ]) || return
    for folder in examples/product-line/{pump,valve}; do
      # What its catalogue has comes first.
      (cd "$folder" && cargo test $form && cargo run $form | tee /dev/stderr | diff report.out -) || return
    done
    (cd examples/sensor && timeout 60 cargo run --release $form </dev/null | diff report.out -) || return
    flash+=("$(sensor_flash)") || return
  done
  # Three tenths less, as docs/firmware.md says.
  echo "the sensor takes ${flash[0]} bytes of flash, and ${flash[1]} packed"
  [ $((flash[1] * 10)) -le $((flash[0] * 7)) ]
}

# Each bench runs once: whether it is right, not how fast.
check_benches() {
  export CARGO_PROFILE_BENCH_LTO=off CARGO_PROFILE_BENCH_OPT_LEVEL=1 CARGO_PROFILE_BENCH_CODEGEN_UNITS=16
  need gperf gperf || return
  cd benches && cargo bench -- --test && cargo bench --features packed -- --test
}

# A fuzzer's bodies are read as serde_json reads them. A fixed number of bodies, not a time; the same ones
# each time, as it starts from the seeds alone.
check_fuzz() {
  local corpus form
  need_toolchain nightly rustc && need_cargo fuzz && need g++ g++ || return
  for form in "${forms[@]}"; do
    corpus=$(mktemp -d)
    cp fuzz/seeds/* "$corpus" || return
    (cd fuzz && cargo +nightly fuzz run $form parse "$corpus" -- -runs=150000 -max_len=400 -seed=1 -dict=json.dict) || return
    rm -rf "$corpus"
  done
}

# The target is one where the first byte of an integer is its highest; where a pointer has 32 bits, the firmware runs. A test
# leaks the templates that it makes: they are `static` in the crate. What Miri looks for in unsafe code is not there, and
# takes half of the time.
miri_flags='-Zmiri-ignore-leaks -Zmiri-disable-stacked-borrows -Zmiri-disable-validation'

check_miri() {
  local form
  need_toolchain nightly rustc miri rust-src || return
  for form in "${forms[@]}"; do
    MIRIFLAGS=$miri_flags cargo +nightly miri test $form --target s390x-unknown-linux-gnu --lib --test language --test api || return
  done
}
