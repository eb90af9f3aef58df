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
