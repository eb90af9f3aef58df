# What compilers, analyzers and linkers say of the C.

# ---- warnings

# The exports that are compiled, by their folders: of each catalogue, of one that others wrote, and of one whose names and
# texts are hard for a compiler of C.
c_exports() {
  local out=$c_targets/exports catalog name form
  need_yaml && mkdir -p "$out" && PYTHONDONTWRITEBYTECODE=1 python3 tests/foreign/http_status.py "$out" "$c_targets/http_status" || return
  for catalog in "${c_catalogs[@]}" "$c_targets/http_status.yaml" c/tests/dump/names.yaml; do
    name=$(basename "$catalog" .yaml)
    for form in '' --packed; do
      c_export "$out/$name$form" "$catalog" $form && every_name "$out/$name$form" || return
    done
  done
  for form in '' --packed; do
    c_export "$out/split$form" catalog.yaml $form --split && every_name "$out/split$form" || return
  done
}

# All names of an export in macros, for `use.c`.
every_name() { # FOLDER
  sed -n '/^typedef enum edge_errors_code/,/^}/s/^    \(EDGE_ERRORS_CODE_[A-Za-z0-9_]*\) = [1-9].*/CODE(\1)/p
    s/^extern const edge_errors_language \(edge_errors_[A-Za-z0-9_]*\);.*/LANGUAGE(\1)/p' "$1/edge_errors.h" >"$1/every.h"
  sed -n 's/^#define \(EDGE_ERRORS_BODY_[A-Za-z0-9_]*\) .*/BODY(\1)/p' "$1/edge_errors_bodies.h" >>"$1/every.h"
  [ "$(grep -c '^CODE' "$1/every.h")" = "$(sed -n 's/^#define EDGE_ERRORS_COUNT \([0-9]*\)U$/\1/p' "$1/edge_errors.h")" ]
}

# All sources of an export compile without a warning, and so does what uses all that they declare.
compiles() { # FOLDER COMPILER…
  local source packed=
  grep -q edge_errors_template "$1/edge_errors.h" || packed=-DIS_PACKED
  for source in "$1"/*.c c/tests/dump/use.c; do
    if ! "${@:2}" $packed -I "$1" -c "$source" -o "$c_targets/object"; then
      echo "$source of ${1##*/}: ${*:2}"
      return 1
    fi
  done
}

c_warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wcast-qual -Wundef -Wvla -Werror)
arm_c=(arm-none-eabi-gcc -mthumb -Os)
risc_v_c=(riscv64-unknown-elf-gcc -march=rv32imac -mabi=ilp32 --specs=picolibc.specs -Os)
avr_c=(avr-gcc -mmcu=atmega2560 -Os)

check_c_warnings() {
  local folder compiler rom
  need_clang && need g++ g++ && need tcc tcc && need_arm_gcc && need_riscv_gcc && need_avr && c_exports || return
  local warnings=("${c_warnings[@]}" -Wstrict-prototypes)
  for folder in "$c_targets"/exports/*; do
    # Some warnings come from what an optimizer finds.
    compiles "$folder" gcc -std=c99 -O2 "${warnings[@]}" || return
    compiles "$folder" "${arm_c[@]}" -mcpu=cortex-m0 -std=c99 "${warnings[@]}" || return
    for compiler in {gcc,clang}\ -std={c99,c11,c17,c2x} "${risc_v_c[*]} -std=c99" "${avr_c[*]} -std=c99"; do
      compiles "$folder" $compiler -fsyntax-only "${warnings[@]}" || return
    done
    for compiler in {g,clang}++\ -std=c++{11,20}; do
      compiles "$folder" $compiler -x c++ -fsyntax-only "${c_warnings[@]}" || return
    done
    # The names of address spaces are no words of C99.
    for rom in __flash __memx; do
      compiles "$folder" "${avr_c[@]}" -std=gnu99 -fsyntax-only "${warnings[@]}" -DEDGE_ERRORS_ROM=$rom || return
    done
    compiles "$folder" tcc -std=c99 -Wall -Werror || return
  done
}

# GCC's analyzer, which follows the paths through a program, and all warnings of clang but the one on the padding of
# structs.
check_c_analyzers() {
  local folder
  need_clang && c_exports || return
  for folder in "$c_targets"/exports/{catalog,verbs,names,http_status}{,--packed}; do
    compiles "$folder" gcc -std=c99 -O2 -fanalyzer -Werror || return
    compiles "$folder" clang -std=c99 -Weverything -Wno-padded -Werror || return
  done
}

# A header and a source of two exports do not compile together.
check_c_version() {
  local output out=$c_targets/exports
  c_exports || return
  if output=$(gcc -std=c99 -iquote "$out/verbs" -c -x c - -o "$c_targets/object" <"$out/catalog/edge_errors.c" 2>&1); then
    echo 'a source compiles with the header of another export'
    return 1
  fi
  grep -q '#error.*not of the same export' <<<"$output"
}

# ---- symbols

# What the library asks others for: functions of string.h, and of the compiler's own library on chips that have no such
# instruction (a switch, a product, a load from flash).
c_functions='memchr|memcmp|strchr|strcmp|strlen'
m0_functions='__gnu_thumb1_case_[a-z]*|__aeabi_(uidiv|uidivmod|lmul|llsl|llsr)'
avr_functions='__[a-z0-9_]*'

asks_for_no_more() { # FUNCTIONS COMPILER…
  local folder undefined
  for folder in "$c_targets"/exports/{catalog,verbs}{,--packed}; do
    "${@:2}" -std=gnu99 -I "$folder" -c "$folder/edge_errors.c" -o "$c_targets/object" || return
    if undefined=$(nm --undefined-only --format=just-symbols "$c_targets/object" | grep -vxE "$1"); then
      echo "${folder##*/} needs" $undefined: "${*:2}"
      return 1
    fi
    # Its own names are none that a program could have, too.
    if nm --extern-only --defined-only --format=just-symbols "$c_targets/object" | grep -v '^edge_errors_'; then
      return 1
    fi
  done
}

has_no_ram() { # COMPILER…
  local folder
  for folder in "$c_targets"/exports/{catalog,verbs}{,--packed}; do
    "$@" -std=c99 -I "$folder" -c "$folder/edge_errors.c" -o "$c_targets/object" || return
    # The columns are text, data and bss.
    arm-none-eabi-size "$c_targets/object" | awk 'NR == 2 { exit $2 + $3 > 0 }' || return
  done
}

# No function calls itself, not even by way of others: what calls what, as the compiler says, can be sorted.
has_no_recursion() { # FOLDER
  local calls caller called line
  gcc -std=c99 -O0 -fcallgraph-info -I "$1" -c "$1/edge_errors.c" -o "$c_targets/object.o" || return
  # Of each call: the two functions without their files, and the line.
  calls=$(sed -nE 's/^edge: \{ sourcename: "([^"]*:)?([^":]*)" targetname: "([^"]*:)?([^":]*)" label: "[^"]*:([0-9]+):[0-9]+".*/\2 \4 \5/p' \
    "$c_targets/object.ci") && [ "$(wc -l <<<"$calls")" -gt 50 ] || return
  while read -r caller called line; do
    if [ "$called" = __indirect_call ]; then
      # What the two pointers to functions can be.
      case $(sed -n "${line}p" "$1/edge_errors.c") in
        *'state->put('*) called=put_some ;;
        *'printer_of(arg)->put('*) called=put_float ;;
        *) echo "$1/edge_errors.c:$line calls another pointer" && return 1 ;;
      esac
    fi
    echo "$caller $called"
  done <<<"$calls" >"$c_targets/calls" || return
  tsort <"$c_targets/calls" >"$c_targets/order"
}

check_c_symbols() {
  local folder level
  need_clang && need_arm_gcc && need_riscv_gcc && need_avr && c_exports || return
  # At -O3, gcc makes calls of memset and memcpy out of loops.
  for level in -O0 -Os -O2; do
    asks_for_no_more "$c_functions" gcc $level && asks_for_no_more "$c_functions" clang $level || return
  done
  for level in -Os -O2; do
    asks_for_no_more "$c_functions" "${arm_c[@]}" -mcpu=cortex-m3 $level || return
    asks_for_no_more "$c_functions|$m0_functions" "${arm_c[@]}" -mcpu=cortex-m0 $level || return
    asks_for_no_more "$c_functions" "${risc_v_c[@]}" $level || return
    has_no_ram "${arm_c[@]}" -mcpu=cortex-m3 $level && has_no_ram "${arm_c[@]}" -mcpu=cortex-m0 $level || return
  done
  asks_for_no_more "$c_functions|$avr_functions" "${avr_c[@]}" || return
  asks_for_no_more "$c_functions|$avr_functions" "${avr_c[@]}" -DEDGE_ERRORS_ROM=__memx || return
  for folder in "$c_targets"/exports/{catalog,verbs,names}{,--packed}; do
    has_no_recursion "$folder" || return
  done
}
