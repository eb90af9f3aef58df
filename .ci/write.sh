# Writes the golden files and the measured tables anew.

replace() { # FILE COMMAND…: its output becomes the file, where it succeeds
  local file=$1
  shift
  if ! "$@" >"$file.new"; then
    rm "$file.new"
    return 1
  fi
  mv "$file.new" "$file"
}

go_vectors() {
  need go golang-go && (cd tests/go && go run ./vectors)
}

with_table() { # PAGE NAME COMMAND…: a page, with the command's output between the markers of this name
  local table
  table=$(mktemp)
  "${@:3}" >"$table" || return
  sed -e "/^<!-- $2 -->\$/,/^<!-- end -->\$/{//!d}" -e "/^<!-- $2 -->\$/r $table" "$1"
  rm "$table"
}

write() {
  replace tests/data/go_fmt.jsonl go_vectors || return
  need_languages && WRITE=1 ignored_tests language || return
  WRITE=1 cargo test --package edge-errors-codegen --all-features --test faults --test own --test golden || return
  WRITE=1 cargo test --package edge-errors-cli --test go_file --test typescript --test python || return
  cargo run --package edge-errors-cli -- export markdown -o docs/errors.md || return
  cargo run --package edge-errors-cli -- export html -o docs/errors.html || return
  cargo run --package edge-errors-cli -- export c -o c/src || return
  cargo run --package edge-errors-cli -- export c --packed -o c/packed || return
  replace docs/c-misra.md misra_page || return
  WRITE=1 cargo test --test codegen what_the_crate_defines || return
  WRITE=1 cargo test --features packed --test packed_page || return
  replace firmware/src/bin/report.out on_qemu report thumbv7m-none-eabi || return
  replace firmware/README.md with_table firmware/README.md alternatives alternatives || return
  need_foreign && ignored_tests foreign || return
  replace firmware/README.md with_table firmware/README.md foreign foreign_table || return
  need_measure || return
  cd firmware && cargo run --release -- --write >/dev/null
}
