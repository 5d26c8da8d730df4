#!/usr/bin/env bash
# What starting costs, in instructions, which do not depend on how busy the machine is: mlsd against an empty Python
# of the same environment.
#
# usage: benchmarks/startup.sh [PYTHON]     PYTHON must have what mlsd depends on; needs valgrind; takes a minute
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONPATH="$PWD/src" PYTHONHASHSEED=0 XDG_CACHE_HOME="$work/cache" XDG_STATE_HOME="$work/state"
export PYTHONPYCACHEPREFIX="$work/bytecode"
unset PYTHONDONTWRITEBYTECODE

count() { # instructions that a command takes; whatever it prints and returns
  valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null --log-file="$work/log" "$@" \
    >/dev/null 2>&1 </dev/null || true
  sed -n 's/.*I *refs: *//p' "$work/log" | tr -d ,
}

cp examples/card-fraud.md "$work/finished.md"
"$python" scripts/mlsd new "$work/blank.md" --blank 2>/dev/null
"$python" scripts/mlsd check "$work/blank.md" "$work/finished.md" >/dev/null || true # keeps the pack, writes .pyc files
"$python" scripts/mlsd --help >/dev/null

empty=$(count "$python" -c pass)
row() { # name, command …
  local name=$1 taken
  shift
  taken=$(count "$@")
  awk -v name="$name" -v taken="$taken" -v empty="$empty" \
    'BEGIN { printf "%-34s %7.1f million  %5.2f times\n", name, taken / 1e6, taken / empty }'
}
"$python" --version
row "python -c pass" "$python" -c pass
row "mlsd --version" "$python" scripts/mlsd --version
MLSD_NO_CACHE=1 row "mlsd check, a blank document" "$python" scripts/mlsd check "$work/blank.md"
MLSD_NO_CACHE=1 row "mlsd check, a finished document" "$python" scripts/mlsd check "$work/finished.md"
row "mlsd check, the same again" "$python" scripts/mlsd check "$work/finished.md"
row "mlsd --help" "$python" scripts/mlsd --help
