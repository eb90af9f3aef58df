# What the checks need. Each function looks first, so that a check needs neither root nor the network where its
# tools are there. Rust and a C compiler, which Rust links with, must be there.

one_at_a_time() { # COMMAND…: checks that run side by side do not install side by side
  flock "${TMPDIR:-/tmp}/edge-errors-tools.lock" "$@"
}

debian() { # PACKAGE…
  if [ "$(id -u)" != 0 ]; then
    echo "install Debian's $*, or run this check as root"
    return 1
  fi
  one_at_a_time apt-get update -qq && one_at_a_time apt-get install -y -qq --no-install-recommends "$@"
}

need() { # COMMAND PACKAGE…: a command, and the packages of Debian that bring it
  command -v "$1" >/dev/null || debian "${@:2}"
}

need_pip() {
  need python3 python3 && { python3 -m pip --version >/dev/null || debian python3-pip; }
}

need_arm_gcc() {
  need arm-none-eabi-gcc gcc-arm-none-eabi || return
  # Its C library is a package of its own.
  [ -e "$(arm-none-eabi-gcc -print-file-name=libc.a)" ] || debian libnewlib-arm-none-eabi
}

need_languages() { # Go's matcher and npm's negotiator
  need go golang-go && need npm npm || return
  [ -d /usr/share/gocode/src/golang.org/x/text/language ] || debian golang-golang-x-text-dev
}

need_qemu() {
  need qemu-system-arm qemu-system-arm && need qemu-system-riscv32 qemu-system-misc
}

need_targets() { # TARGET…
  one_at_a_time rustup target add "$@"
}

need_toolchain() { # NAME COMPONENT…
  local there component
  there=$(rustup component list --installed --toolchain "$1") || there=
  for component in "${@:2}"; do
    grep -q "^$component" <<<"$there" ||
      one_at_a_time rustup toolchain install "$1" --profile minimal --component "$component" --no-self-update || return
  done
}

need_cargo() { # NAME: the command `cargo NAME`
  command -v "cargo-$1" >/dev/null || one_at_a_time cargo install --locked "cargo-$1"
}

# ---- C

need_clang() { # with its sanitizers
  need clang clang || return
  [ -e "$(clang -print-resource-dir)/lib/linux/libclang_rt.msan-$(uname -m).a" ] ||
    debian "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
}

need_multilib() { # gcc -m32; the package gcc-multilib excludes compilers for other systems
  [ -e "$(gcc -m32 -print-file-name=libgcc.a)" ] || debian "gcc-$(gcc -dumpversion)-multilib"
}

need_s390x() {
  need s390x-linux-gnu-gcc gcc-s390x-linux-gnu && need qemu-s390x qemu-user || return
  [ -e /usr/s390x-linux-gnu/lib/libc.a ] || debian libc6-dev-s390x-cross
}

need_riscv_gcc() {
  need riscv64-unknown-elf-gcc gcc-riscv64-unknown-elf || return
  # Its C library is a package of its own.
  [ -e "$(riscv64-unknown-elf-gcc -print-file-name=picolibc.specs)" ] || debian picolibc-riscv64-unknown-elf
}

need_avr() {
  need avr-gcc gcc-avr && need simavr simavr || return
  [ -e /usr/lib/avr/include/avr/io.h ] || debian avr-libc
}

need_yaml() { # of Python
  need python3 python3 && { python3 -c 'import yaml' 2>/dev/null || debian python3-yaml; }
}
