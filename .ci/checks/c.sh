# The C that `edge-errors export c` writes: it is up to date, says what the crate says, and serves the examples. The files
# c_*.sh check its packages, other targets, and what compilers say of it.

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

# ---- format

# The C that people wrote. In the fragment header.h, marks stand in the places of declarations.
check_c_format() {
  need clang-format clang-format &&
    git ls-files '*.[ch]' ':!c/src' ':!c/packed' ':!*/runtime/header.h' | xargs clang-format --dry-run -Werror
}

# ---- differential

differ() { # CATALOGUE ARGUMENT… [-- ARGUMENT…]: its C says what the crate says, or this fails; prints how much was compared
  echo "$1"
  (cd c/tests/differential && EDGE_ERRORS_CATALOG=$1 cargo run --release --bin differential "${@:2}")
}

foreign_catalogues() { # FOLDER: those of `tests/foreign.rs`
  local packages=$PWD/target/tmp/foreign_packages list
  need_foreign && bash tests/foreign/fetch.sh "$packages" || return
  for list in $(sed -n 's/^lists! { \(.*\) }$/\1/p' tests/foreign.rs); do
    # The arguments are for texts that are not read here.
    PYTHONPATH=$packages PYTHONDONTWRITEBYTECODE=1 \
      python3 "tests/foreign/$list.py" "$packages" "$1/$list" {1..20} || return
  done
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
    differ "$PWD/$catalog" >>"$log" || return
  done
  differ "$folder/vectors.yaml" -- "$PWD/tests/data/go_fmt.jsonl" >>"$log" && rm "$folder/vectors.yaml" || return
  for catalog in "$folder"/*.yaml; do
    # With thousands of codes, the comparison takes minutes. `check_c_large` reads 20,000 of them. The feature that is left
    # out is `split`.
    [ "$(stat -c %s "$catalog")" -gt 300000 ] || differ "$catalog" --no-default-features >>"$log" || return
  done
  awk '/^compared [0-9]+ / { count = $2; sub(/^compared [0-9]+ /, ""); if (!($0 in sum)) what[++kinds] = $0; sum[$0] += count }
    END { printf "C says what the crate says:"; for (i = 1; i <= kinds; i++) printf "%s %d %s", (i > 1 ? "," : ""), sum[what[i]], what[i]; print "" }' \
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
