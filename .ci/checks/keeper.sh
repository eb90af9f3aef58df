# The keeper's command, and what others read of what it writes.

# ---- how wide texts are
check_columns() {
  need wc coreutils && some_pass -p edge-errors-cli --test columns -- --ignored
}

# ---- the files that it keeps fresh

# What devices in the field rely on does not change unseen: `catalog.lock` has all that was released.
check_lock() {
  cargo run --package edge-errors-cli -- check --deny lock
}

# Programs of the crate with catalogues that differ do what the matrix of the levels says.
check_devices() {
  some_pass --package edge-errors-cli --test devices -- --ignored
}

# ---- markdown and JSON
# ---- Go

# The constants, as Go and its linter read them.
check_export_go() {
  need go golang-go && need go-staticcheck go-staticcheck && some_pass -p edge-errors-cli --test go -- --ignored
}

# ---- TypeScript
# ---- Python
# ---- the page
# ---- the documentation

# Follows `docs/keeper.md` in an empty folder.
check_keeper() {
  need git git && some_pass -p edge-errors-cli --test keeper -- --ignored
}
