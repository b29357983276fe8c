# Sourced by the launcher: tests, checks, generated code, benchmarks, fault injection.

# Prints "passed failed skipped" over all test reports, then a line "- test: reason" for each skipped test and a line
# "! test: what it says" for each failed one.
count_reports() {
  find "$root" -path '*/target/surefire-reports/TEST-*.xml' -exec cat {} + 2>/dev/null | awk '
    function attribute(name,   at, rest) {
      at = index($0, " " name "=\"")
      if (!at) return ""
      rest = substr($0, at + length(name) + 3)
      return substr(rest, 1, index(rest, "\"") - 1)
    }
    function plain(text) {
      gsub(/&#10;.*/, "", text); gsub(/&quot;/, "\"", text); gsub(/&apos;|&#39;/, "\047", text)
      gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&amp;/, "\\&", text)
      return text
    }
    # What a test printed stands in the reports too, and may look like anything.
    /<system-(out|err)>/ { printed = 1 }
    printed { if (/<\/system-(out|err)>/) printed = 0; next }
    /<testsuite / {
      tests += attribute("tests"); skipped += attribute("skipped")
      failed += attribute("failures") + attribute("errors")
    }
    /<testcase / { name = attribute("classname"); method = attribute("name") }
    /<(failure|error) (message|type)="/ {
      message = attribute("message")
      gsub(/(&#10;|&#9;| )+/, " ", message)
      failures = failures "\n! " plain(name) "." plain(method) ": " substr(plain(message), 1, 1500)
    }
    /<skipped/ {
      reason = attribute("message")
      if (reason == "" && match($0, /CDATA\[/)) {
        reason = substr($0, RSTART + RLENGTH)
        sub(/\]\]>.*/, "", reason); sub(/^[a-zA-Z0-9_.]*TestAbortedException: /, "", reason)
        sub(/^Assumption failed: /, "", reason)
      }
      reason = plain(reason)
      line = plain(name) ": " (reason == "" ? "no reason given" : reason)
      if (!(line in times)) order[++lines] = line
      times[line]++
    }
    END {
      for (i = 1; i <= lines; i++)
        reasons = reasons "\n- " order[i] (times[order[i]] > 1 ? " (" times[order[i]] " tests)" : "")
      printf "%d %d %d%s%s\n", tests - failed - skipped, failed, skipped, reasons, failures
    }'
}

# For the faults of a real network (docs/chaos.md); where it cannot be had, tests without them are skipped and say so.
find_iproute() {
  if command -v ip >/dev/null 2>&1 && command -v tc >/dev/null 2>&1; then return 0; fi
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    mkdir -p "$logs"
    say "ip and tc are missing; installing the package 'iproute2' …"
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends iproute2 \
      >"$logs/apt-iproute.log" 2>&1 || say "Going on without; see $logs/apt-iproute.log"
  fi
}

run_tests() {
  find_jdk
  find "$root" -path '*/target/surefire-reports' -prune -exec rm -rf {} + 2>/dev/null || true
  log=$logs/test.log
  rc=0
  say "Running all tests with JDK $jdk_version; the whole log goes to $log"
  find_node
  find_iproute
  lock_build
  started=$logs/build.started
  date +%s >"$started"
  rm -rf "$stamp" "$program/lib"
  # A desk that does not build is a failure here; a machine that cannot have it is not.
  [ "${PRESSTIME_DESK:-}" = off ] || PRESSTIME_DESK=strict
  export PRESSTIME_DESK
  # A failed test keeps no module's tests from being run; what it means for the whole is decided below.
  maven verify --fail-at-end -Dmaven.test.failure.ignore=true "$@" || rc=$?
  # Then Maven takes a test process that died for a failed test, too, and no report counts it.
  if [ "$rc" = 0 ] && grep -E '^\[ERROR\].*(ExecutionException|ForkException|[Ff]orked (VM|process)|timeout in the fork)' \
    "$log" >&2; then
    rc=1
  fi
  # The tests' build is as good as any other.
  if [ "$rc" = 0 ] && [ -d "$program/lib" ]; then mv "$started" "$stamp"; fi
  unlock_build
  not_run=$(sed -n 's/^\[INFO\] \(Presstime.*[^ .]\) \.* SKIPPED$/\1/p' "$log")

  counts=$(count_reports)
  details=$(printf '%s\n' "$counts" | grep '^- ' || true)
  failures=$(printf '%s\n' "$counts" | grep '^! ' || true)
  # shellcheck disable=SC2046 # three numbers
  set -- $(printf '%s\n' "$counts" | head -n 1)
  passed=$1 failed=$2 skipped=$3

  plugin=$root/platforms/wordpress/plugin/tests/run
  if [ -x "$plugin" ]; then suite "the WordPress plugin" "$logs/plugin-test.log" "$plugin"; fi
  test_desk

  echo
  [ -z "$details" ] || printf 'Skipped:\n%s\n' "$(printf '%s\n' "$details" | sed '/^$/d')"
  [ -z "$not_run" ] || printf 'Not run, because a module before it failed:\n%s\n' "$not_run"
  [ -z "$failures" ] || printf 'Failed:\n%s\n' "$(printf '%s\n' "$failures" | sed '/^$/d')"
  printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  if [ "$failed" != 0 ]; then
    rc=1
  elif [ "$rc" != 0 ]; then
    say "presstime: no test failed, but the build or a test process did; see above."
  fi
  if [ "$passed" = 0 ]; then
    say "presstime: no test was run."
    rc=1
  fi
  exit "$rc"
}

# Formatting, and the tests that hold the architecture.
run_checks() {
  find_jdk
  log=$logs/check.log
  maven test-compile spotless:check || exit 1
  maven test -pl server -am '-Dtest=*ArchitectureTest,*ModularityTest' -Dsurefire.failIfNoSpecifiedTests=false || exit 1
  say "Formatting and architecture are right."
}

# Compiles module $1 with its tests and prints the class path to run them on; other modules as compiled classes.
module_classpath() {
  maven test-compile dependency:build-classpath -q -pl "$1" -am -Dmdep.outputFile=target/test.classpath >&2 || return 1
  printf '%s:%s:%s' "$root/$1/target/test-classes" "$root/$1/target/classes" "$(cat "$root/$1/target/test.classpath")"
}

generate() {
  find_jdk
  log=$logs/generate.log
  # What was generated before may not fit the migrations, or itself after a merge, and is not needed to generate.
  rm -rf "$root/database/src/generated/java/presstime"
  classpath=$(module_classpath database) || exit 1
  cd "$root/database"
  "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "$classpath" presstime.migration.AccessCode src/generated/java
  # The same tests that check the picture of the modules and the copy of the API's description draw them.
  PRESSTIME_DRAW=1 maven test -pl server -am -Dtest=ModularityTest,DescriptionCopyTest \
    -Dsurefire.failIfNoSpecifiedTests=false || exit 1
  find_node
  if [ -n "${PRESSTIME_NODE:-}" ]; then
    "$PRESSTIME_NODE" "$root/web/scripts/client.mjs"
  else
    say "web/src/api/schema.d.ts was not written anew: that needs Node."
  fi
}

bench() {
  find_jdk
  # The server that is started and timed is the program as it is laid out.
  case ${1:-} in start | all) build_if_stale ;; esac
  log=$logs/bench.log
  classpath=$(module_classpath bench) || exit 1
  # shellcheck disable=SC2086 # the user's options are words
  exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED ${PRESSTIME_JAVA_OPTS:-} \
    "-Dpresstime.launcher=$root/presstime" -cp "$classpath" presstime.bench.Bench "$@"
}

# Servers run the assembled program; the harness and its switches come from compiled classes.
chaos() {
  find_jdk
  build_if_stale
  log=$logs/chaos.log
  classpath=$(module_classpath chaos) || exit 1
  # shellcheck disable=SC2086 # the user's options are words
  exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED ${PRESSTIME_JAVA_OPTS:-} \
    "-Dpresstime.chaos.program=$(jars)" -cp "$classpath" presstime.chaos.Chaos "$@"
}
