# The keeper's command, and what others read of what it writes.

# ---- the files that it keeps fresh
# ---- markdown and JSON
# ---- Go
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
# ---- the documentation
