# The keeper's command, and what others read of what it writes.

# ---- the files that it keeps fresh
# ---- markdown and JSON
# ---- Go
# ---- TypeScript
# ---- Python
# ---- the page
# ---- the documentation

# Follows `docs/keeper.md` in an empty folder.
check_keeper() {
  need git git && some_pass -p edge-errors-cli --test keeper -- --ignored
}
