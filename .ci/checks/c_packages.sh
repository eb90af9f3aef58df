# The packages that bring the C to other build systems.

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
