# The command `edge-errors`, and how other programs read what it writes.

# ---- how wide texts are
check_columns() {
  need wc coreutils && some_pass -p edge-errors-cli --test columns -- --ignored
}

# ---- the files that must be up to date

# `catalog.lock` has what was released, so a change that breaks devices in the field is found.
check_lock() {
  cargo run --package edge-errors-cli -- check --deny lock
}

# Git merges two locks as `.gitattributes` says.
check_merge() {
  need git git && some_pass --package edge-errors-cli --test merge -- --ignored
}

# Programs of the crate with different catalogues do what the matrix of the levels says.
check_devices() {
  some_pass --package edge-errors-cli --test devices -- --ignored
}

# ---- markdown and JSON

# `docs/errors.md` is up to date.
check_markdown() {
  cargo run -p edge-errors-cli -- export markdown -o docs/errors.md --check
}

need_readers() { # Python's cmarkgfm, which is GitHub's parser, and jsonschema
  need_pip || return
  [ -e target/readers/done ] || one_at_a_time python3 -m pip install --quiet --root-user-action=ignore --no-deps \
    --target target/readers cmarkgfm==2025.10.22 cffi==2.1.1 pycparser==3.12 jsonschema==4.26.0 attrs==26.1.0 \
    jsonschema-specifications==2025.9.1 referencing==0.37.0 rpds-py==2026.9.1 typing_extensions==4.16.0 || return
  touch target/readers/done
}

# Other programs read the page and the JSON as they should.
check_readers() {
  need_readers && PYTHONPATH=$PWD/target/readers some_pass -p edge-errors-cli --test readers -- --ignored
}

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

# `docs/errors.html` is up to date, and Chromium shows what the crate reads: for the built-in catalogue, and for one
# that has every verb.
check_browser() {
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
