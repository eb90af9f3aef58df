# The C of the catalogue: what the command `edge-errors export c` writes, and the packages that bring it.

# ---- export

# `c/src` and `c/packed` are up to date.
check_c_files() {
  cargo run --package edge-errors-cli -- export c -o c/src --check &&
    cargo run --package edge-errors-cli -- export c --packed -o c/packed --check
}

# A large catalogue is exported, compiled, and read by a program.
check_c_large() {
  need python3 python3 && need nm binutils && some_pass -p edge-errors-cli --test c_compiled -- --ignored
}

# ---- differential

differ() { # CATALOGUE ARGUMENT…: its C says what the crate says, or this fails; prints how much was compared
  (cd c/tests/differential && EDGE_ERRORS_CATALOG=$1 cargo run --release --bin differential -- "${@:2}")
}

foreign_catalogues() { # FOLDER: those of `tests/foreign.rs`, and a large one
  local packages=$PWD/target/tmp/foreign_packages list
  need_foreign && bash tests/foreign/fetch.sh "$packages" || return
  for list in $(sed -n 's/^lists! { \(.*\) }$/\1/p' tests/foreign.rs); do
    # The arguments are for texts that are not read here.
    PYTHONPATH=$packages PYTHONDONTWRITEBYTECODE=1 \
      python3 "tests/foreign/$list.py" "$packages" "$1/$list" {1..20} || return
  done
  python3 tests/foreign/made_up.py 20000 >"$1/made_up.yaml"
}

# What C and the crate say is the same: for the built-in catalogue, for those of other tests, and for hard ones. The
# reader's own tests read each body with both. `.ci/run` says at its end how much was compared.
check_c_differential() {
  local folder=$PWD/target/differential log=$PWD/target/differential.log catalog
  rm -rf "$folder" && mkdir -p "$folder" || return
  (cd c/tests/differential && cargo run --release --bin catalogues -- "$folder") && foreign_catalogues "$folder" || return
  [ "$(ls "$folder"/*.yaml | wc -l)" -gt 20 ] || return
  (cd c/tests/differential && cargo run --release --bin differential && cargo test --release --test received) >"$log" || return
  for catalog in {firmware,cli/tests/browser}/verbs.yaml cli/tests/exports/hostile.yaml c/tests/differential/catalogues/*.yaml; do
    echo "$catalog" >>"$log"
    differ "$PWD/$catalog" >>"$log" || return
  done
  for catalog in "$folder"/*.yaml; do
    echo "$catalog" >>"$log"
    if [ "${catalog##*/}" = vectors.yaml ]; then
      differ "$catalog" "$PWD/tests/data/go_fmt.jsonl" >>"$log" || return
    else
      differ "$catalog" >>"$log" || return
    fi
  done
  awk '/^compared [0-9]+ / { count = $2; sub(/^compared [0-9]+ /, ""); if (!($0 in sum)) what[++kinds] = $0; sum[$0] += count }
    END { printf "C says what the crate says:"; for (i = 1; i <= kinds; i++) printf "%s %d %s", i > 1 ? "," : "", sum[what[i]], what[i]; print "" }' \
    "$log" >>"$state/closing"
}

# ---- fuzz

# What a fuzzer finds is read within its bounds, and written within those of a buffer. A fixed number of bodies, not a
# time; the same ones each time, as it starts from the seeds alone.
check_c_fuzz() {
  local folder=target/c-fuzz catalog
  need_clang || return
  for catalog in catalog.yaml firmware/verbs.yaml; do
    rm -rf "$folder" && mkdir -p "$folder/corpus" && cp fuzz/seeds/* "$folder/corpus" || return
    cargo run --package edge-errors-cli -- export c -o "$folder" "$catalog" || return
    clang -std=c99 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I "$folder" \
      -o "$folder/parse" c/tests/fuzz/parse.c "$folder/edge_errors.c" || return
    "$folder/parse" -runs=300000 -max_len=400 -seed=1 -dict=fuzz/json.dict -artifact_prefix="$folder/" "$folder/corpus" || return
  done
}

# ---- packages

need_cmake() {
  need cmake cmake && need make make && need cc gcc
}

# What is built anew each time, so that no file of an old build is taken.
c_build=target/c-build

built_in_way() { # WAY PACKED ARGUMENT…: the program of c/tests/packages prints its body
  local build=$c_build/$1-$2
  cmake -S c/tests/packages -B "$build" -DWAY="$1" "${@:3}" && cmake --build "$build" || return
  [ "$("$build/use" | head -1)" = '{"code":"EDGESERVICE_OFFLINE","message":"Edge service is offline"}' ]
}

# The library is installed and found, is a folder of another project, and is a part of ESP-IDF and of Zephyr, whose
# functions have stand-ins. In both forms, of which the packed one is smaller.
check_c_cmake() {
  local packed installed way
  need_cmake || return
  rm -rf "$c_build"
  for packed in OFF ON; do
    installed=$PWD/$c_build/installed-$packed
    cmake -S c -B "$c_build/library-$packed" -DCMAKE_INSTALL_PREFIX="$installed" -DEDGE_ERRORS_PACKED=$packed &&
      cmake --build "$c_build/library-$packed" --target install || return
    built_in_way package $packed -DCMAKE_PREFIX_PATH="$installed" || return
    for way in folder idf zephyr; do
      built_in_way $way $packed -DLIBRARY="$PWD/c" -DEDGE_ERRORS_PACKED=$packed -DCONFIG_EDGE_ERRORS_PACKED=$packed || return
    done
  done
  for way in package folder idf zephyr; do
    [ "$(stat -c %s "$c_build/$way-OFF/use")" -gt "$(stat -c %s "$c_build/$way-ON/use")" ] || return
  done
}

# The build writes the files where the command is there. Where it is not, CMake says so.
check_c_generate() {
  local build=$c_build/generate-OFF installed=$PWD/$c_build/generate-installed output
  need_cmake && cargo build --package edge-errors-cli || return
  rm -rf "$build" "$installed"
  cmake -S c -B "$c_build/generate-library" -DCMAKE_INSTALL_PREFIX="$installed" &&
    cmake --build "$c_build/generate-library" --target install || return
  built_in_way generate OFF -DCMAKE_PREFIX_PATH="$installed" -DEDGE_ERRORS_COMMAND="$(c_command)" || return
  [ "$("$build/use" | tail -1)" = '{"code":"PUMP_BLOCKED","message":"Pump 2 is blocked"}' ] || return
  output=$(cmake --build "$build") || return
  if grep Building <<<"$output"; then
    echo 'what has not changed is compiled again'
    return 1
  fi
  if output=$(cmake -S c/tests/packages -B "$build" -DEDGE_ERRORS_COMMAND=NOTFOUND \
    -DCMAKE_FIND_USE_SYSTEM_ENVIRONMENT_PATH=OFF -DCMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF 2>&1); then
    echo 'CMake does not miss the command'
    return 1
  fi
  grep -q 'needs the command `edge-errors`' <<<"$output"
}

c_command() { # where cargo has built the command
  echo "${CARGO_TARGET_DIR:-$PWD/target}/debug/edge-errors"
}

# The library is a subproject of Meson.
check_c_meson() {
  local packed project
  need_cmake && need meson meson && need ninja ninja-build || return
  for packed in false true; do
    project=$c_build/meson-$packed
    rm -rf "$project" && mkdir -p "$project/subprojects" || return
    cp c/tests/packages/{meson.build,use.c} "$project" && ln -s "$PWD/c" "$project/subprojects/edge_errors" || return
    meson setup "$project/build" "$project" -Dedge_errors:packed=$packed --werror && ninja -C "$project/build" || return
    [ "$("$project/build/use")" = '{"code":"EDGESERVICE_OFFLINE","message":"Edge service is offline"}' ] || return
  done
  [ "$(stat -c %s "$c_build/meson-false/build/use")" -gt "$(stat -c %s "$c_build/meson-true/build/use")" ]
}

need_c_packages() {
  need_pip || return
  [ -e target/c-packages/done ] || one_at_a_time python3 -m pip install --quiet --disable-pip-version-check \
    --root-user-action=ignore --target target/c-packages idf-component-manager==3.1.2 kconfiglib==14.1.0 platformio==6.2.0 || return
  touch target/c-packages/done
}

# What the tools of ESP-IDF, Zephyr, PlatformIO and Arduino read. The component that `compote` packs is whole.
check_c_components() {
  local packed=$c_build/component
  need_cmake && need_c_packages || return
  PYTHONPATH=target/c-packages python3 c/tests/packages/manifests.py || return
  rm -rf "$packed" "$c_build/idf-component" && mkdir -p "$packed/unpacked" || return
  PYTHONPATH=$PWD/target/c-packages python3 target/c-packages/bin/compote component pack --project-dir c \
    --name edge_errors --dest-dir "$PWD/$packed" && tar -xf "$packed"/edge_errors_*.tgz -C "$packed/unpacked" || return
  built_in_way idf component -DLIBRARY="$PWD/$packed/unpacked"
}

# The numbers, as both generators of ESP-IDF take them.
check_c_esp() {
  need python3 python3 && cargo build --package edge-errors-cli || return
  rm -rf "$c_build/esp"
  "$(c_command)" export c --prefix pump -o "$c_build/esp" c/tests/packages/pump.yaml &&
    python3 c/tests/packages/esp.py "$c_build/esp/pump_esp.h"
}

# ---- examples

# The sensor on QEMU, with its own catalogue; the gateway, with the files of the repository.
check_c_examples() {
  local folder language status
  need make make && need_arm_gcc && need qemu-system-arm qemu-system-arm && cargo build --package edge-errors-cli || return
  mkdir -p "$c_build"
  for folder in examples/c-{sensor,gateway}; do
    make --directory "$folder" clean && make --directory "$folder" EDGE_ERRORS="$(c_command)" || return
  done
  timeout 60 make --silent --no-print-directory --directory examples/c-sensor EDGE_ERRORS="$(c_command)" run |
    diff examples/c-sensor/report.out - || return
  for language in en zh-CN; do
    status=0
    examples/c-gateway/target/gateway $language <examples/c-gateway/bodies >"$c_build/shown" 2>&1 || status=$?
    [ $status = 1 ] && diff "examples/c-gateway/report.$language" "$c_build/shown" || return
  done
  ! examples/c-gateway/target/gateway tlh
}

# Follows `docs/c.md` in an empty folder.
check_c_docs() {
  need_cmake && need_arm_gcc && need qemu-system-arm qemu-system-arm || return
  some_pass --package edge-errors-cli --test c_page -- --ignored
}

# ---- targets

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

# Every length of every buffer. What a sanitizer finds ends the program.
check_c_sanitizers() {
  need_clang && need_multilib && dump_files 1 || return
  local options=(-std=c99 -O1 -g -fno-sanitize-recover=all)
  dumps_are_right 1 host '' gcc "${options[@]}" -fsanitize=address,undefined || return
  dumps_are_right 1 host '' clang "${options[@]}" -fsanitize=address,undefined || return
  dumps_are_right 1 host '' clang "${options[@]}" -fsanitize=memory || return
  # Where a pointer has 32 bits.
  dumps_are_right 1 host '' gcc "${options[@]}" -m32 -fsanitize=undefined
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

# ---- warnings

# The exports that are compiled, by their folders: of each catalogue, of one that others wrote, and of one whose names and
# texts are against a compiler of C.
c_exports() {
  local out=$c_targets/exports catalog name form
  need_yaml && mkdir -p "$out" && PYTHONDONTWRITEBYTECODE=1 python3 tests/foreign/http_status.py "$out" "$c_targets/http_status" || return
  for catalog in "${c_catalogs[@]}" "$c_targets/http_status.yaml" c/tests/dump/names.yaml; do
    name=$(basename "$catalog" .yaml)
    for form in '' --packed; do
      c_export "$out/$name$form" "$catalog" $form && every_name "$out/$name$form" || return
    done
  done
  for form in '' --packed; do
    c_export "$out/split$form" catalog.yaml $form --split && every_name "$out/split$form" || return
  done
}

# All names of an export in macros, for `use.c`.
every_name() { # FOLDER
  sed -n '/^typedef enum edge_errors_code/,/^}/s/^    \(EDGE_ERRORS_CODE_[A-Za-z0-9_]*\) = [1-9].*/CODE(\1)/p
    s/^extern const edge_errors_language \(edge_errors_[A-Za-z0-9_]*\);.*/LANGUAGE(\1)/p' "$1/edge_errors.h" >"$1/every.h"
  sed -n 's/^#define \(EDGE_ERRORS_BODY_[A-Za-z0-9_]*\) .*/BODY(\1)/p' "$1/edge_errors_bodies.h" >>"$1/every.h"
  [ "$(grep -c '^CODE' "$1/every.h")" = "$(sed -n 's/^#define EDGE_ERRORS_COUNT \([0-9]*\)U$/\1/p' "$1/edge_errors.h")" ]
}

# All sources of an export compile without a warning, and so does what uses all that they declare.
compiles() { # FOLDER COMPILER…
  local source packed=
  grep -q edge_errors_template "$1/edge_errors.h" || packed=-DIS_PACKED
  for source in "$1"/*.c c/tests/dump/use.c; do
    if ! "${@:2}" $packed -I "$1" -c "$source" -o "$c_targets/object"; then
      echo "$source of ${1##*/}: ${*:2}"
      return 1
    fi
  done
}

c_warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wcast-qual -Wundef -Wvla -Werror)
arm_c=(arm-none-eabi-gcc -mthumb -Os)
risc_v_c=(riscv64-unknown-elf-gcc -march=rv32imac -mabi=ilp32 --specs=picolibc.specs -Os)
avr_c=(avr-gcc -mmcu=atmega2560 -Os)

check_c_warnings() {
  local folder compiler rom
  need_clang && need g++ g++ && need tcc tcc && need_arm_gcc && need_riscv_gcc && need_avr && c_exports || return
  local warnings=("${c_warnings[@]}" -Wstrict-prototypes)
  for folder in "$c_targets"/exports/*; do
    # Some warnings come from what an optimizer finds.
    compiles "$folder" gcc -std=c99 -O2 "${warnings[@]}" || return
    compiles "$folder" "${arm_c[@]}" -mcpu=cortex-m0 -std=c99 "${warnings[@]}" || return
    for compiler in {gcc,clang}\ -std={c99,c11,c17,c2x} "${risc_v_c[*]} -std=c99" "${avr_c[*]} -std=c99"; do
      compiles "$folder" $compiler -fsyntax-only "${warnings[@]}" || return
    done
    for compiler in {g,clang}++\ -std=c++{11,20}; do
      compiles "$folder" $compiler -x c++ -fsyntax-only "${c_warnings[@]}" || return
    done
    # The names of address spaces are no words of C99.
    for rom in __flash __memx; do
      compiles "$folder" "${avr_c[@]}" -std=gnu99 -fsyntax-only "${warnings[@]}" -DEDGE_ERRORS_ROM=$rom || return
    done
    compiles "$folder" tcc -std=c99 -Wall -Werror || return
  done
}

# What looks at paths through the program, and all that clang has but for a word on the padding of structs.
check_c_analyzers() {
  local folder
  need_clang && c_exports || return
  for folder in "$c_targets"/exports/{catalog,verbs,names,http_status}{,--packed}; do
    compiles "$folder" gcc -std=c99 -O2 -fanalyzer -Werror || return
    compiles "$folder" clang -std=c99 -Weverything -Wno-padded -Werror || return
  done
}

# A header and a source of two exports do not compile together.
check_c_version() {
  local output out=$c_targets/exports
  c_exports || return
  if output=$(gcc -std=c99 -iquote "$out/verbs" -c -x c - -o "$c_targets/object" <"$out/catalog/edge_errors.c" 2>&1); then
    echo 'a source compiles with the header of another export'
    return 1
  fi
  grep -q '#error.*not of the same export' <<<"$output"
}

# ---- symbols

# What the library asks others for: functions of string.h, and of the compiler's own library on chips that have no such
# instruction (a switch, a product, a load from flash).
c_functions='memchr|memcmp|strchr|strcmp|strlen'
m0_functions='__gnu_thumb1_case_[a-z]*|__aeabi_(uidiv|uidivmod|lmul|llsl|llsr)'
avr_functions='__[a-z0-9_]*'

asks_for_no_more() { # FUNCTIONS COMPILER…
  local folder undefined
  for folder in "$c_targets"/exports/{catalog,verbs}{,--packed}; do
    "${@:2}" -std=gnu99 -I "$folder" -c "$folder/edge_errors.c" -o "$c_targets/object" || return
    if undefined=$(nm --undefined-only --format=just-symbols "$c_targets/object" | grep -vxE "$1"); then
      echo "${folder##*/} needs" $undefined: "${*:2}"
      return 1
    fi
    # No name of its own that a program could have, too.
    if nm --extern-only --defined-only --format=just-symbols "$c_targets/object" | grep -v '^edge_errors_'; then
      return 1
    fi
  done
}

has_no_ram() { # COMPILER…
  local folder
  for folder in "$c_targets"/exports/{catalog,verbs}{,--packed}; do
    "$@" -std=c99 -I "$folder" -c "$folder/edge_errors.c" -o "$c_targets/object" || return
    # The columns are text, data and bss.
    arm-none-eabi-size "$c_targets/object" | awk 'NR == 2 { exit $2 + $3 > 0 }' || return
  done
}

# What calls what, as the compiler says, has an order.
has_no_recursion() { # FOLDER
  local calls caller called line
  gcc -std=c99 -O0 -fcallgraph-info -I "$1" -c "$1/edge_errors.c" -o "$c_targets/object.o" || return
  # Of each call: the two functions without their files, and the line.
  calls=$(sed -nE 's/^edge: \{ sourcename: "([^"]*:)?([^":]*)" targetname: "([^"]*:)?([^":]*)" label: "[^"]*:([0-9]+):[0-9]+".*/\2 \4 \5/p' \
    "$c_targets/object.ci") && [ "$(wc -l <<<"$calls")" -gt 50 ] || return
  while read -r caller called line; do
    if [ "$called" = __indirect_call ]; then
      # What the two pointers to functions can be.
      case $(sed -n "${line}p" "$1/edge_errors.c") in
        *'from->put('*) called=put_some ;;
        *'printer_of(arg)->put('*) called=put_float ;;
        *) echo "$1/edge_errors.c:$line calls another pointer" && return 1 ;;
      esac
    fi
    echo "$caller $called"
  done <<<"$calls" >"$c_targets/calls" || return
  tsort <"$c_targets/calls" >"$c_targets/order"
}

check_c_symbols() {
  local folder level
  need_clang && need_arm_gcc && need_riscv_gcc && need_avr && c_exports || return
  # At -O3, gcc makes calls of memset and memcpy out of loops.
  for level in -O0 -Os -O2; do
    asks_for_no_more "$c_functions" gcc $level && asks_for_no_more "$c_functions" clang $level || return
  done
  for level in -Os -O2; do
    asks_for_no_more "$c_functions" "${arm_c[@]}" -mcpu=cortex-m3 $level || return
    asks_for_no_more "$c_functions|$m0_functions" "${arm_c[@]}" -mcpu=cortex-m0 $level || return
    asks_for_no_more "$c_functions" "${risc_v_c[@]}" $level || return
    has_no_ram "${arm_c[@]}" -mcpu=cortex-m3 $level && has_no_ram "${arm_c[@]}" -mcpu=cortex-m0 $level || return
  done
  asks_for_no_more "$c_functions|$avr_functions" "${avr_c[@]}" || return
  asks_for_no_more "$c_functions|$avr_functions" "${avr_c[@]}" -DEDGE_ERRORS_ROM=__memx || return
  for folder in "$c_targets"/exports/{catalog,verbs,names}{,--packed}; do
    has_no_recursion "$folder" || return
  done
}
