# Sourced by the launcher: Node, which builds the desk in the browser.

# Finds a Node that is new enough, for everything that is started from here; as root on Debian installs it where
# Debian's is new enough. Fails without one: then the desk is left out.
find_node() {
  [ "${PRESSTIME_DESK:-}" != off ] || return 0
  if node=$(sh "$root/web/scripts/find-node"); then
    PRESSTIME_NODE=$node
    export PRESSTIME_NODE
    return 0
  fi
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    candidate=$(apt-cache policy nodejs 2>/dev/null | sed -n 's/^ *Candidate: \([0-9][0-9]*\)\..*/\1/p')
    if [ "${candidate:-0}" -ge 20 ]; then
      say "Node is missing; installing the packages 'nodejs' and 'npm' …"
      mkdir -p "$logs"
      DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends nodejs npm \
        >"$logs/apt-node.log" 2>&1 || true
      if node=$(sh "$root/web/scripts/find-node"); then
        PRESSTIME_NODE=$node
        export PRESSTIME_NODE
        return 0
      fi
    fi
  fi
  node=
  say "No Node 20.19, or 22.12 or newer: going on without the desk in the browser. ('mise use -g node@22', 'brew install node', nodejs.org)"
}

# Succeeds when the program was built without the desk for want of Node, and there is one now.
desk_has_become_possible() {
  [ "${PRESSTIME_DESK:-}" != off ] && [ "$(cat "$root/web/target/desk.without" 2>/dev/null)" = node ] &&
    sh "$root/web/scripts/find-node" >/dev/null
}

# Runs a suite of tests that is not Maven's: name $1, log $2, command "$@" after them. Its last line is
# "N passed, N failed, N skipped", lines "- what: why" say what was skipped, "! what: why" what failed; exit 77: it
# cannot run here, all is skipped. Adds to $passed, $failed, $skipped, $details and $failures; sets $rc on failure.
suite() {
  suite_name=$1 suite_log=$2
  shift 2
  say "  $suite_name"
  suite_rc=0
  "$@" >"$suite_log" 2>&1 || suite_rc=$?
  line=$(grep -E '^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped' "$suite_log" | tail -n 1)
  if [ -n "$line" ]; then
    # shellcheck disable=SC2046 # three numbers
    set -- $(printf '%s' "$line" | tr -cs '0-9' ' ')
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
    reasons=$(grep -E '^- [^ ].*: ' "$suite_log" || true)
    details=$details${reasons:+
$reasons}
    [ "$suite_rc" != 77 ] || details="$details
- $suite_name: $(grep -v '^[0-9]* passed' "$suite_log" | tail -n 1)"
  elif [ "$suite_rc" != 0 ]; then
    failed=$((failed + 1))
  fi
  if [ "$suite_rc" != 0 ] && [ "$suite_rc" != 77 ]; then
    rc=1
    # The desk's suites write "! name: reason"; the plugin's "FAIL  name" and the reason on the next line.
    wrong=$(awk -v suite="$suite_name" '
      /^! / { print }
      /^FAIL / { sub(/^FAIL +/, ""); name = $0; getline; sub(/^ +/, ""); print "! " suite ": " name ": " $0 }' "$suite_log")
    failures=$failures${wrong:+
$wrong}
    tail -n 40 "$suite_log" >&2
  fi
}

# The desk's own tests; the program was built and tested before.
test_desk() {
  if [ -f "$root/web/target/desk.sha256" ] && [ -n "${PRESSTIME_NODE:-}" ]; then
    suite "the desk in the browser" "$logs/desk-test.log" "$PRESSTIME_NODE" "$root/web/scripts/test.mjs"
  else
    skipped=$((skipped + 1))
    details="$details
- the desk in the browser: $(sed -n 's/^.*WITHOUT THE DESK IN THE BROWSER: //p' "$log" | tail -n 1)"
  fi
}
