# The keeper's command, and what others read of what it writes.

# ---- how wide texts are
check_columns() {
  need wc coreutils && some_pass -p edge-errors-cli --test columns -- --ignored
}

# ---- the files that it keeps fresh
# ---- markdown and JSON
# ---- Go
# ---- TypeScript
# ---- Python
# ---- the page
# ---- the documentation
