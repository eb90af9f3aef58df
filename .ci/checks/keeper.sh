# The keeper's command, and what others read of what it writes.

# ---- how wide texts are
check_columns() {
  need wc coreutils && some_pass -p edge-errors-cli --test columns -- --ignored
}

# ---- the files that it keeps fresh
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
