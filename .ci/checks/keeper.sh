# The keeper's command, and what others read of what it writes.

# ---- the files that it keeps fresh
# ---- markdown and JSON
# ---- Go
# ---- TypeScript
# ---- Python
# ---- the page
# ---- the documentation
