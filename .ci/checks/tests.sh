# The tests. `cargo test` leaves out those that run cargo or other programs: each has a check here.

# All features but `packed`: with all of them on, the tests run on the packed form.
plain_features() {
  cargo metadata --no-deps --format-version 1 | python3 -c '
import json, sys
features = json.load(sys.stdin)["packages"]
features = next(package for package in features if package["name"] == "edge-errors")["features"]
print(",".join(feature for feature in features if feature != "packed"))'
}

some_pass() { # ARGUMENT…: tests, of which there must be some
  local output status=0
  output=$(CARGO_TERM_QUIET=false cargo test "$@") || status=$?
  echo "$output"
  [ $status = 0 ] && grep -q 'test result: ok. [1-9]' <<<"$output"
}

ignored_tests() { # TEST ARGUMENT…: those that need another program, in a form
  some_pass ${form-} --test "$1" -- --ignored "${@:2}"
}

in_each_form() { # TEST: its ignored tests
  local form
  for form in "${forms[@]}"; do
    ignored_tests "$1" || return
  done
}

# The README's own command. `.ci/run` says at its end how many tests ran.
check_tests() {
  local command
  if ! command=$(grep -x 'cargo test --workspace --all-features' README.md); then
    echo 'README.md has no command that runs the tests'
    return 1
  fi
  CARGO_TERM_QUIET=false $command -- --quiet | tee "$state/tests" || return
  awk '/^test result:/ { passed += $4; failed += $6; skipped += $8 }
    END { print passed " passed, " failed " failed, " skipped " skipped" }' "$state/tests" >>"$state/closing"
}

# The compiler alone, too: beside the crate, its tests always have the feature `packed`.
check_plain_tests() {
  local features
  need python3 python3 && features=$(plain_features) || return
  cargo test --features "$features" && cargo test --package edge-errors-codegen
}

copy_to() { # FOLDER: what git has or would add
  git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents --no-dereference --target-directory "$1"
}

# The least versions that Cargo.toml allows, in a copy, as the lock file changes. In one form, because both use
# the same crates. All is compiled with them, and the catalogue's compiler, which has most of them, is tested.
check_minimal_versions() {
  local dir
  dir=$(mktemp -d)
  copy_to "$dir" || return
  (cd "$dir" && RUSTC_BOOTSTRAP=1 cargo update -Z direct-minimal-versions &&
    cargo check --workspace --all-targets --all-features && cargo test --package edge-errors-codegen --all-features) || return
  rm -rf "$dir"
}

# Codes and a language that a contributor adds as CONTRIBUTING.md says, in a copy: the tests of the crate hold for
# them as for those that are there. Names are looked up in a table of the packed form, and messages are cut in the plain one.
check_first_code() {
  local features
  need python3 python3 && features=$(plain_features) || return
  tests_hold_with names --all-features && tests_hold_with messages --features="$features" || return
  # For cargo the copy is the checkout, built later: the next check would run what was built of the copy.
  touch build.rs catalog.yaml src/lib.rs codegen/src/lib.rs examples/*.rs tests/*.rs
}

tests_hold_with() { # KIND FORM
  local copy=target/first_code target=$PWD/target
  rm -rf "$copy" && mkdir -p "$copy" && copy_to "$copy" || return
  (cd "$copy" && python3 .ci/first_code.py "$1" && CARGO_TARGET_DIR=$target cargo test --no-fail-fast "$2")
}

# Every test in `tests` that `cargo test` leaves out belongs to a check.
check_ignored() {
  local test
  for test in $(grep -rl '#\[ignore' tests --include='*.rs' | sed 's,tests/\([^/.]*\).*,\1,' | sort -u); do
    if ! grep -qE "(ignored_tests|in_each_form) $test\b" .ci/checks/*.sh; then
      echo "no check runs the tests of tests/$test that are ignored"
      return 1
    fi
  done
}

# Programs of users, built by cargo: each chooses its form itself.
check_cargo() {
  ignored_tests cargo
}

# A constant for every code, and what the compiler says of wrong arguments.
check_message() {
  ignored_tests message
}

# Every verb, flag, width and precision, in every way out and back.
check_formats() {
  ignored_tests formats
}

# Programs that handle every code, or forget one.
check_exhaustive() {
  ignored_tests exhaustive
}

# What they say where no catalogue of theirs is named.
check_own_catalog() {
  ignored_tests own_catalog
}

# Catalogues whose names are words of the crate's own source.
check_names() {
  ignored_tests names
}

# Names on the wire, numbers, and what is deprecated.
check_fields() {
  ignored_tests fields
}

check_rebuild() {
  ignored_tests rebuild
}

check_packed() {
  ignored_tests packed
}

# The examples on the host, as a user runs them.
check_explain() {
  ignored_tests explain
}

check_relay() {
  ignored_tests relay
}

# Whether `panic_free` calls all that is public.
check_proof_is_whole() {
  ignored_tests panic_free
}

check_go() {
  need go golang-go && in_each_form go && some_pass --lib -- --ignored go_prints
}

# Go's and negotiator's answers in tests/data are those of today. No form of the tables changes them.
check_languages() {
  need_languages && ignored_tests language
}

# Against Go's and Python's CRC-32.
check_ids() {
  need go golang-go && need python3 python3 && in_each_form ids
}

# What Go, Python and JavaScript write is read.
check_encoders() {
  need go golang-go && need python3 python3 && need node nodejs && in_each_form received
}

# Many random catalogues of names that are alike: the compiler finds a hash for each.
check_hash() {
  some_pass --package edge-errors-codegen --all-features --lib -- --ignored families
}

need_foreign() {
  need_pip && need npm npm
}

foreign_table() { # of the rows that the test wrote
  echo '| bytes | codes | languages | the texts alone | plain | packed | packed : texts | packed : plain | columns larger packed |'
  echo '|---|--:|--:|--:|--:|--:|--:|--:|--:|'
  cat "${CARGO_TARGET_DIR:-target}"/tmp/foreign/*.row
}

# Catalogues that others wrote. Some come with the system, and are not the same everywhere.
check_foreign() {
  need_foreign && ignored_tests foreign --nocapture || return
  with_table firmware/README.md foreign foreign_table | diff --ignore-matching-lines='^| \(dpkg_texts\|errno_names\|http_status\|mariadb\) ' firmware/README.md -
}

# Follows the pages of the documentation in empty folders.
check_pages() {
  need_targets "${metal[@]}" && need_qemu && need curl curl && ignored_tests pages
}
