# Sourced by the stories.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
presstime=${PRESSTIME:-$here/../../presstime}

# Shows a command, then runs it.
step() {
  printf '\n$ presstime %s\n' "$*"
  "$presstime" "$@"
}

# The number in the "id" of the JSON document on standard input.
id() { sed -n 's/^  "id" : \([0-9][0-9]*\),\{0,1\}$/\1/p' | head -n 1; }

# Makes sure that there is a site to publish to.
"$presstime" channel show Examples >/dev/null 2>&1 ||
  "$presstime" channel add --platform site --name Examples >/dev/null
