# The keeper's command, and what others read of what it writes.

# ---- the files that it keeps fresh

# What devices in the field rely on does not change unseen: `catalog.lock` has all that was released.
check_lock() {
  cargo run --package edge-errors-cli -- check --deny lock
}

# Git merges two locks as `.gitattributes` says.
check_merge() {
  need git git && some_pass --package edge-errors-cli --test merge -- --ignored
}

# Programs of the crate with catalogues that differ do what the matrix of the levels says.
check_devices() {
  some_pass --package edge-errors-cli --test devices -- --ignored
}

# ---- markdown and JSON
# ---- Go
# ---- TypeScript
# ---- Python
# ---- the page
# ---- the documentation
