# The C of catalogues: that it says what the crate says, on every target.

# ---- targets

# The files of a catalogue in a folder, for the dump: in one form, and what the crate says of it.
c_targets=target/c-targets
# Each with its folder.
c_catalogs=(catalog.yaml firmware/verbs.yaml)
c_forms=(plain packed)

c_export() { # FOLDER CATALOG ARGUMENT…
  rm -rf "$1" && cargo run --package edge-errors-cli -- export c -o "$1" "${@:3}" "$2"
}

c_form() { # FORM: the arguments of the command
  [ "$1" = plain ] || echo "--$1"
}

dump_of_crate() { # CATALOG ARGUMENT…
  EDGE_ERRORS_CATALOG=$PWD/$1 cargo run --release --manifest-path c/tests/dump/Cargo.toml -- "${@:2}"
}

# Exports a catalogue in both forms, with the texts that the dump is about, and writes what the crate says of every
# STEP-th size.
dump_files() { # CATALOG STEP…
  local folder form step
  folder=$c_targets/$(basename "$1" .yaml)
  for form in "${c_forms[@]}"; do
    c_export "$folder/$form" "$1" $(c_form "$form") || return
  done
  dump_of_crate "$1" data >"$folder/data.c" || return
  for step in "${@:2}"; do
    dump_of_crate "$1" lines "$step" | LC_ALL=C sort >"$folder/$step" || return
  done
}

# Compiles the dump of a catalogue in a form, runs it, and compares what it prints with what the crate says.
dump_is_right() { # CATALOG FORM STEP PLATFORM RUN COMPILER…
  local folder form=$2 step=$3 platform=$4 run=$5 program dump=c/tests/dump
  folder=$c_targets/$(basename "$1" .yaml)
  program=$folder/program
  "${@:6}" -DSTEP="$step" $([ "$form" = plain ] || echo -DPACKED) -I "$dump" -I "$folder/$form" -o "$program" \
    "$dump"/{dump,bodies,said,arguments}.c "$dump/$platform.c" "$folder/data.c" "$folder/$form/edge_errors.c" \
    $dump_libraries || return
  $run "$program" </dev/null | LC_ALL=C sort >"$folder/printed" || return
  # The packed form has no templates.
  if [ "$form" = packed ]; then
    grep -v '^template ' "$folder/$step"
  else
    cat "$folder/$step"
  fi | diff - "$folder/printed" || {
    echo "$1, $form: ${*:4}"
    return 1
  }
}

# For both catalogues, in both forms.
dumps_are_right() { # STEP PLATFORM RUN COMPILER…
  local catalog form
  for catalog in "${c_catalogs[@]}"; do
    for form in "${c_forms[@]}"; do
      dump_is_right "$catalog" "$form" "$@" || return
    done
  done
}

need_c_files() {
  mkdir -p "$c_targets"
}

# What a sanitizer stops at, is an error.
check_c_sanitizers() {
  local catalog
  need_clang && need_multilib && mkdir -p "$c_targets" || return
  for catalog in "${c_catalogs[@]}"; do
    dump_files "$catalog" 1 || return
  done
  local undefined=(-std=c99 -O1 -fno-sanitize-recover=all)
  dumps_are_right 1 host '' gcc "${undefined[@]}" -fsanitize=address,undefined || return
  dumps_are_right 1 host '' clang "${undefined[@]}" -fsanitize=address,undefined,integer -fno-sanitize=unsigned-integer-overflow || return
  dumps_are_right 1 host '' clang "${undefined[@]}" -fsanitize=memory || return
  dumps_are_right 1 host '' gcc "${undefined[@]}" -m32 -fsanitize=undefined
}

# Where the first byte of an integer is its highest.
check_c_big_endian() {
  local catalog
  need_s390x && mkdir -p "$c_targets" || return
  for catalog in "${c_catalogs[@]}"; do
    dump_files "$catalog" 3 || return
  done
  dumps_are_right 3 host qemu-s390x s390x-linux-gnu-gcc -std=c99 -O2 -static
}

# On a Cortex-M0, a Cortex-M3 and a RISC-V, without an operating system.
check_c_chips() {
  local catalog level dump_libraries=-lc\ -lgcc
  need_arm_gcc && need_riscv_gcc && need_qemu && mkdir -p "$c_targets" || return
  for catalog in "${c_catalogs[@]}"; do
    dump_files "$catalog" 7 || return
  done
  local qemu='-nographic -semihosting-config enable=on,target=native -kernel'
  local sections=(-nostartfiles -nostdlib -ffunction-sections -fdata-sections -Wl,--gc-sections -T c/tests/dump/chip.ld)
  for level in -Os -O3; do
    dumps_are_right 7 chip "timeout 200 qemu-system-arm -machine lm3s6965evb $qemu" arm-none-eabi-gcc -std=c99 $level \
      -mcpu=cortex-m3 -mthumb "${sections[@]}" -T firmware/cortex-m.x || return
    dumps_are_right 7 chip "timeout 200 qemu-system-arm -machine microbit $qemu" arm-none-eabi-gcc -std=c99 $level \
      -mcpu=cortex-m0 -mthumb "${sections[@]}" -T firmware/cortex-m.x || return
    dumps_are_right 7 chip "timeout 200 qemu-system-riscv32 -machine virt -bios none $qemu" riscv64-unknown-elf-gcc \
      -std=c99 $level --specs=picolibc.specs -march=rv32imac -mabi=ilp32 "${sections[@]}" -T firmware/riscv.x || return
  done
}

on_avr() { # CHIP PROGRAM: what it sends over the serial port, to its last line, `end`
  # The simulator writes colours around a line, and a point for its end.
  timeout 600 simavr -m "$1" -f 16000000 "$2" 2>&1 | sed -n 's/\x1b\[[0-9;]*m//g; s/\.$//p' | sed '/^end$/q' >"$2.lines" || return
  [ "$(tail -1 "$2.lines")" = end ] && sed '$d' "$2.lines"
}

# Where an int has 16 bits, and constants are in flash or in RAM.
check_c_avr() {
  local rom catalog
  need_avr && mkdir -p "$c_targets" || return
  c_catalogs+=(c/tests/dump/small.yaml)
  for catalog in "${c_catalogs[@]}"; do
    dump_files "$catalog" 61 || return
  done
  local compiler=(avr-gcc -Os -ffunction-sections -fdata-sections -Wl,--gc-sections)
}
