# The keeper's command, and what others read of what it writes.

# ---- the files that it keeps fresh
# ---- markdown and JSON
# ---- Go
# ---- TypeScript
# ---- Python
# ---- the page
need_chromium() {
  [ -x /usr/bin/chromium ] || debian chromium
}

# The page is the built-in catalogue's, and what Chromium shows of it is what the crate reads: with the built-in
# catalogue, and with one that has every verb.
check_errors_page() {
  need node nodejs && need npm npm && need_chromium || return
  mkdir -p target/browser && npm install --silent --no-save --no-fund --no-audit --prefix target/browser playwright-core@1.65.1 || return
  cargo run --package edge-errors-cli -- export html -o docs/errors.html --check &&
    some_pass --package edge-errors-cli --test browser -- --ignored || return
  EDGE_ERRORS_CATALOG=$PWD/cli/tests/browser/verbs.yaml \
    some_pass --package edge-errors-cli --test browser -- --ignored pasted
}
# ---- the documentation
