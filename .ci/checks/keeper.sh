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

# The constants, as Go and its linter read them.
check_export_go() {
  need go golang-go && need go-staticcheck go-staticcheck && some_pass -p edge-errors-cli --test go -- --ignored
}

# ---- TypeScript

# The export as prettier, two versions of tsc, an editor, Node and a bundler take it.
check_typescript() {
  local dir=target/typescript
  need npm npm || return
  mkdir -p "$dir" && npm install --silent --no-save --prefix "$dir" \
    prettier@3.10.1 typescript@7.0.2 typescript-5@npm:typescript@5.9.3 esbuild@0.25.0 || return
  some_pass -p edge-errors-cli --test typescript_tools -- --ignored
}

# ---- Python

# The export as black, mypy and pytest take it.
check_python() {
  local dir=target/python
  need_pip || return
  PYTHONPATH=$dir python3 -c 'import black, mypy, pytest' || python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
    --target "$dir" black==26.10.1 mypy==2.4.1 pytest==9.2.0 || return
  some_pass -p edge-errors-cli --test python_tools -- --ignored
}

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

# Follows `docs/keeper.md` in an empty folder.
check_keeper() {
  need git git && some_pass -p edge-errors-cli --test keeper -- --ignored
}
