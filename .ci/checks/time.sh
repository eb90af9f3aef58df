# How long builds take. Nothing else may run at the same time.

clean_build() { # ARGUMENT…: prints how many milliseconds it took, as a user builds
  local dir start end
  dir=$(mktemp -d)
  start=$(date +%s%N)
  env -u CARGO_PROFILE_DEV_DEBUG -u CARGO_INCREMENTAL CARGO_TARGET_DIR="$dir" cargo build "$@" || return
  end=$(date +%s%N)
  rm -rf "$dir"
  echo $(((end - start) / 1000000))
}

fastest_build() { # ARGUMENT…: of two clean builds, as other work on the machine can slow one down
  local first second
  first=$(clean_build "$@") || return
  second=$(clean_build "$@") || return
  echo $((first < second ? first : second))
}

# For the same reason, a second build decides where one takes longer. Says in `took` how long it was.
builds_within() { # MILLISECONDS ARGUMENT…
  local limit=$1
  shift
  took=$(clean_build "$@") || return
  [ "$took" -le "$limit" ] || took=$(clean_build "$@") || return
  echo "a build with '$*' and the catalogue '${EDGE_ERRORS_CATALOG-}' took $took ms of $limit"
  [ "$took" -le "$limit" ]
}

check_build_time() {
  local reference limit ours took large largest
  need python3 python3 && cargo fetch || return
  large=$(mktemp) && python3 tests/foreign/made_up.py 2000 >"$large" || return
  largest=$(mktemp) && python3 tests/foreign/made_up.py 20000 >"$largest" || return
  # 7 s, and 1.75 s more for the packed form; in proportion where the machine is slow. How slow it is, is told by
  # a build in which nothing is ours.
  reference=$(fastest_build --package granit-parser) || return
  limit=$((reference > 2400 ? reference * 35 / 12 : 7000))
  ours=$(fastest_build) || return
  echo "a clean build took $ours ms of $limit"
  [ "$ours" -le "$limit" ] || return
  builds_within $((ours + limit / 4)) --features packed || return
  EDGE_ERRORS_CATALOG=$large builds_within $((ours + 5000)) || return
  EDGE_ERRORS_CATALOG=$large builds_within $((took + 10000)) --features packed || return
  EDGE_ERRORS_CATALOG=$largest builds_within 60000 || return
  rm "$large" "$largest"
}
