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
