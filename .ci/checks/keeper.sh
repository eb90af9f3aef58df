# The keeper's command, and what others read of what it writes.

# ---- the files that it keeps fresh
# ---- markdown and JSON

# The page of the built-in catalogue says what the catalogue says.
check_errors_page() {
  cargo run -p edge-errors-cli -- export markdown -o docs/errors.md --check
}

need_readers() { # Python's cmarkgfm, which is GitHub's parser, and jsonschema
  need_pip || return
  [ -e target/readers/done ] || one_at_a_time python3 -m pip install --quiet --root-user-action=ignore --no-deps \
    --target target/readers cmarkgfm==2025.10.22 cffi==2.1.1 pycparser==3.12 jsonschema==4.26.0 attrs==26.1.0 \
    jsonschema-specifications==2025.9.1 referencing==0.37.0 rpds-py==2026.9.1 typing_extensions==4.16.0 || return
  touch target/readers/done
}

# What others read in a page and in the JSON.
check_readers() {
  need_readers && PYTHONPATH=$PWD/target/readers some_pass -p edge-errors-cli --test readers -- --ignored
}

# ---- Go
# ---- TypeScript
# ---- Python
# ---- the page
# ---- the documentation
