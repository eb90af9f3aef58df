# The keeper's command, and what others read of what it writes.

# ---- the files that it keeps fresh

# What devices in the field rely on does not change unseen: `catalog.lock` has all that was released.
check_lock() {
  cargo run --package edge-errors-cli -- check --deny lock
}

# ---- markdown and JSON
# ---- Go
# ---- TypeScript
# ---- Python
# ---- the page
# ---- the documentation
