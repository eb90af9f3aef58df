# The C on other chips and systems, and with sanitizers: it prints what the crate prints.

# The exports that are compiled for targets, with what the crate says of them.
c_targets=target/c-targets
c_catalogs=(catalog.yaml firmware/verbs.yaml)

c_folder() { # CATALOG
  echo "$c_targets/$(basename "$1" .yaml)"
}

c_export() { # FOLDER CATALOG ARGUMENT…
  rm -rf "$1" && cargo run --package edge-errors-cli -- export c -o "$1" "${@:3}" "$2"
}

# A folder of cargo for each catalogue: what was built is not built again for the next check.
dump_of_crate() { # CATALOG ARGUMENT…
  EDGE_ERRORS_CATALOG=$PWD/$1 cargo run --release --manifest-path c/tests/dump/Cargo.toml \
    --target-dir "$(c_folder "$1")/cargo" -- "${@:2}"
}

# The dump tries every STEP-th length of a buffer, and fewer arguments where STEP is large. The packed form has no templates.
dump_files() { # STEP
  local catalog folder
  for catalog in "${c_catalogs[@]}"; do
    folder=$(c_folder "$catalog")
    mkdir -p "$folder" && c_export "$folder/plain" "$catalog" && c_export "$folder/packed" "$catalog" --packed || return
    dump_of_crate "$catalog" data >"$folder/data.c" || return
    dump_of_crate "$catalog" lines "$1" | LC_ALL=C sort >"$folder/plain/lines" || return
    grep -v '^template ' "$folder/plain/lines" >"$folder/packed/lines" || return
  done
}

# The C of each catalogue in each form, compiled and run, prints what the crate says.
dumps_are_right() { # STEP PLATFORM RUN COMPILER…
  local catalog form folder dump=c/tests/dump
  for catalog in "${c_catalogs[@]}"; do
    for form in plain packed; do
      folder=$(c_folder "$catalog")
      "${@:4}" -DSTEP="$1" $([ $form = plain ] || echo -DIS_PACKED) -I "$dump" -I "$folder/$form" -o "$folder/program" \
        "$dump"/{dump,bodies,said,arguments,"$2"}.c "$folder/data.c" "$folder/$form/edge_errors.c" || return
      $3 "$folder/program" </dev/null | LC_ALL=C sort >"$folder/printed" || return
      if ! diff "$folder/$form/lines" "$folder/printed"; then
        echo "these lines of $catalog, $form, are not those of the crate (>): ${*:2}"
        return 1
      fi
    done
  done
}

# The program that prints what the crate says.
check_c_dump() {
  cd c/tests/dump && cargo fmt --check && cargo clippy --release -- -D warnings -W clippy::pedantic
}

# What a sanitizer finds ends the program. Every length of a buffer is tried by `check_c_differential`.
check_c_sanitizers() {
  need_clang && dump_files 3 || return
  local options=(-std=c99 -O1 -g -fno-sanitize-recover=all)
  dumps_are_right 3 host '' gcc "${options[@]}" -fsanitize=address,undefined || return
  dump_files 7 || return
  dumps_are_right 7 host '' clang "${options[@]}" -fsanitize=address,undefined || return
  dumps_are_right 7 host '' clang "${options[@]}" -fsanitize=memory || return
  # Where a pointer has 32 bits.
  if [ "$(uname -m)" = x86_64 ]; then
    need_multilib && dumps_are_right 7 host '' gcc "${options[@]}" -m32 -fsanitize=undefined
  else
    need arm-linux-gnueabihf-gcc gcc-arm-linux-gnueabihf && need qemu-arm qemu-user || return
    dumps_are_right 7 host qemu-arm arm-linux-gnueabihf-gcc "${options[@]}" -static
  fi
}

# Where the first byte of an integer is its highest.
check_c_big_endian() {
  need_s390x && dump_files 9 || return
  dumps_are_right 9 host qemu-s390x s390x-linux-gnu-gcc -std=c99 -O2 -static
}

# A Cortex-M3, a Cortex-M0 and a RISC-V without an operating system.
check_c_chips() {
  local level
  need_arm_gcc && need_riscv_gcc && need_qemu && dump_files 19 || return
  local options=(-std=c99 -ffunction-sections -fdata-sections -nostartfiles -T c/tests/dump/chip.ld)
  local arm=(arm-none-eabi-gcc -mthumb --specs=nano.specs "${options[@]}" -T firmware/cortex-m.x)
  local risc_v=(riscv64-unknown-elf-gcc -march=rv32imac -mabi=ilp32 --specs=picolibc.specs "${options[@]}" -T firmware/riscv.x)
  for level in -Os -O3; do
    dumps_are_right 19 chip 'on_chip arm -machine lm3s6965evb' "${arm[@]}" -mcpu=cortex-m3 $level || return
    dumps_are_right 19 chip 'on_chip arm -machine microbit' "${arm[@]}" -mcpu=cortex-m0 $level || return
    dumps_are_right 19 chip 'on_chip riscv32 -machine virt -bios none' "${risc_v[@]}" $level || return
  done
}

on_chip() { # ARCHITECTURE ARGUMENT… PROGRAM
  timeout 600 qemu-system-"$1" -nographic -semihosting-config enable=on,target=native "${@:2:$#-2}" -kernel "${@: -1}"
}

# Where an int has 16 bits: with the tables in flash, and small ones in flash or in RAM. The simulator is slow.
check_c_avr() {
  local compiler=(avr-gcc -Os -ffunction-sections -fdata-sections -Wl,--gc-sections) c_catalogs=(firmware/verbs.yaml)
  need_avr && dump_files 151 || return
  dumps_are_right 151 avr 'on_avr atmega2560' "${compiler[@]}" -mmcu=atmega2560 -std=gnu99 -DEDGE_ERRORS_ROM=__memx || return
  c_catalogs=(c/tests/dump/small.yaml)
  dump_files 7 || return
  dumps_are_right 7 avr 'on_avr atmega2560' "${compiler[@]}" -mmcu=atmega2560 -std=gnu99 -DEDGE_ERRORS_ROM=__flash || return
  dumps_are_right 7 avr 'on_avr atmega1284' "${compiler[@]}" -mmcu=atmega1284p -std=c99
}

on_avr() { # CHIP PROGRAM: what it sends over the serial port, up to the line `end`
  # The simulator writes a colour before each line, and a point in the place of its end.
  timeout 900 simavr -m "$1" -f 16000000 "$2" 2>&1 | sed -n 's/\x1b\[[0-9;]*m//g; s/\.$//p' >"$2.lines" || return
  [ "$(tail -n 1 "$2.lines")" = end ] && sed '$d' "$2.lines"
}
