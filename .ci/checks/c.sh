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
