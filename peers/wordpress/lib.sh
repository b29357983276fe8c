# Shared by install, up, down and reset. Sourced, never run.
#
# PEER_HOME  downloads, shared by every WordPress of this machine
# PEER_RUN   one WordPress: its site, database, web server and wp.env
# shellcheck shell=bash disable=SC2034,SC2016

HERE=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
PEER_HOME=${PEER_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/presstime/peers/wordpress}
PEER_RUN=${PEER_RUN:-$PEER_HOME/run}
SITE=$PEER_RUN/site

SKIPPED=77 # exit code: cannot run here, and the one line on stderr says why

say() { echo "[wordpress] $*" >&2; }
fail() { say "$*"; exit 1; }
skip() { say "skipped: $*"; exit "$SKIPPED"; }

# Which WordPress: the version in this Debian suite (bookworm 6.1, trixie 6.8, sid the newest).
tree() { echo "$PEER_HOME/tree-${PEER_SUITE:-trixie}"; }

# The SQLite drop-in needs a newer WordPress than 6.1.
database() {
  case ${PEER_DB:-}:${PEER_SUITE:-} in
    :bookworm) echo mariadb ;;
    sqlite:bookworm) fail "WordPress 6.1 runs on PEER_DB=mariadb only" ;;
    *) echo "${PEER_DB:-sqlite}" ;;
  esac
}

alive() { # pid file, command name: is that the process we started, and not a reused pid?
  [ -f "$1" ] && [ "$(ps -o comm= -p "$(cat "$1")" 2>/dev/null | cut -c1-8)" = "$2" ]
}

# Each server leads its own process group (setsid), because `php -S` with workers forks.
stop_group() { # pid file, command name
  if alive "$1" "$2"; then
    local pid
    pid=$(cat "$1")
    kill -TERM -- "-$pid" 2>/dev/null || true
    for _ in $(seq 1 100); do
      kill -0 -- "-$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL -- "-$pid" 2>/dev/null || true
  fi
  rm -f "$1"
}

# Below the ephemeral range, so that no outgoing connection takes it before the server binds.
free_port() {
  php -r 'for ($i = 0; $i < 200; $i++) {
    $port = random_int(20000, 31999);
    if ($s = @stream_socket_server("tcp://127.0.0.1:$port")) { echo $port; exit; }
  } exit(1);' || fail "no free port"
}
