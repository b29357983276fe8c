# Sourced by the launcher: starting the server, and the client.

# A setting from the data folder's presstime.properties, or nothing.
property() {
  [ -r "$home/presstime.properties" ] || return 0
  name=$(printf '%s' "$1" | sed 's/\./\\./g')
  sed -n "s/^[[:space:]]*$name[[:space:]]*[=:][[:space:]]*\(.*[^[:space:]]\)[[:space:]]*$/\1/p" \
    "$home/presstime.properties" | tail -n 1
}

# Prints the inode of the socket that listens on TCP port $1, where the system has /proc/net; else nothing.
listening() {
  hex=$(printf '%04X' "$1")
  for table in /proc/net/tcp /proc/net/tcp6; do
    [ -r "$table" ] && awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10 }' "$table"
  done | head -n 1
}

# Says who holds the socket with inode $1, as far as this user may see.
holder() {
  process=$(ls -l /proc/[0-9]*/fd 2>/dev/null |
    awk -v socket="socket:[$1]" '/^\/proc/ { split($1, part, "/") } $NF == socket { print part[3]; exit }')
  if [ -z "$process" ]; then
    printf 'a process of another user'
  elif tr '\0' ' ' <"/proc/$process/cmdline" 2>/dev/null | grep -q "$main_class"; then
    printf 'another Presstime (process %s)' "$process"
  else
    printf '%s (process %s)' "$(cat "/proc/$process/comm" 2>/dev/null)" "$process"
  fi
}

# Stops with a plain sentence when the port is taken; without /proc/net the server itself finds out.
require_free_port() {
  inode=$(listening "$port")
  [ -n "$inode" ] || return 0
  free=$((port + 1))
  while [ "$free" -lt 65535 ] && [ -n "$(listening "$free")" ]; do free=$((free + 1)); done
  die "port $port is taken by $(holder "$inode"). Choose another: ./presstime up --port $free"
}

# Sets $quiet to the option that keeps JDK 24 to 26 from warning, at every start, of what a library does; later ones
# refuse the option.
quiet() {
  quiet=
  [ "$jdk_version" -lt 24 ] || [ "$jdk_version" -gt 26 ] || quiet=--sun-misc-unsafe-memory-access=allow
}

# How the server's JVM is run; PRESSTIME_JAVA_OPTS comes after and wins. Small rather than fast to grow: a desk is
# idle most of the time. A server that is out of memory cannot be trusted with anything and ends; another one, or its
# next start, takes over what it held. The start-up cache is mapped where it was made for: elsewhere each of its pages
# would have to be changed, and be this process's own. Nothing is made in the background of a start before it is
# needed: some of it never is.
server_jvm="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms48m -XX:MinHeapFreeRatio=30 -XX:MaxHeapFreeRatio=40 -XX:-ShrinkHeapInSteps -XX:NewRatio=5
  -Xss512k -XX:ReservedCodeCacheSize=96m -XX:TrimNativeHeapInterval=10000 -XX:+ExitOnOutOfMemoryError
  -Dpresstime.collect-at-start=true -Dspring.backgroundpreinitializer.ignore=true -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"

# Sets $aot_cache to the ahead-of-time cache (JEP 514) that belongs to this build and JDK. When there is none yet,
# makes one in the background, once, by a training start on a throw-away data folder; the next start is faster by
# it. Never a reason to fail: without a cache the server only starts more slowly. A training that fails is not
# repeated; one that was ended from outside is, at the next start, or an hour later when nobody could tell.
# PRESSTIME_AOT=use makes none, PRESSTIME_AOT=off does not use one either.
aot() {
  aot_cache=
  [ "${PRESSTIME_AOT:-on}" != off ] || return 0
  folder=$(cache_folder)
  [ -n "$folder" ] || return 0
  # Of another build, JDK or way to run it, a cache is not even looked at.
  cache=$folder/server-$(cat "$stamp")-$( { cat "$jdk/release" 2>/dev/null; echo "$server_jvm $quiet"; } | cksum | cut -d ' ' -f 1)
  if [ -s "$cache.aot" ]; then
    aot_cache=$cache.aot
    return 0
  fi
  [ "${PRESSTIME_AOT:-on}" != use ] || return 0
  [ ! -e "$cache.failed" ] || return 0
  [ -z "$(find "$cache.begun" -mmin -60 2>/dev/null)" ] || return 0
  rm -rf "$folder"/server-*
  : >"$cache.begun"
  (
    unset PRESSTIME_DATABASE_URL PRESSTIME_DATABASE_USER PRESSTIME_DATABASE_PASSWORD
    trap '' INT HUP
    trap 'rm -f "$cache.begun"' TERM
    sleep 15 # the real server starts first
    scratch=$(mktemp -d) || exit 0
    rc=0
    # shellcheck disable=SC2086 # options are words; the cache is good only for the ones it was made with
    nice -n 19 "$jdk/bin/java" $server_jvm "-XX:AOTCacheOutput=$cache.new" -Dpresstime.training=true \
      --enable-native-access=ALL-UNNAMED ${quiet:+"$quiet"} "-Dpresstime.home=$scratch/home" -cp "$classpath" "$main_class" \
      --server.port=0 --server.address=127.0.0.1 >"$cache.log" 2>&1 || rc=$?
    if [ -s "$cache.new" ]; then
      mv "$cache.new" "$cache.aot"
      rm -f "$cache.begun"
    else
      case $rc in
        129 | 130 | 143) rm -f "$cache.begun" ;; # told to end, as the service it belongs to
        137) ;;                                  # killed, perhaps for its memory: not at every start
        *) : >"$cache.failed" ;;
      esac
    fi
    rm -rf "$scratch"
  ) </dev/null >/dev/null 2>&1 &
}

up() {
  home=${PRESSTIME_HOME:-${XDG_DATA_HOME:-${HOME:?set HOME, or give --home FOLDER}/.local/share}/presstime}
  port='' address=''
  while [ $# -gt 0 ]; do
    case $1 in
      --home | --port | --address)
        [ $# -ge 2 ] || { say "presstime up: $1 needs a value"; exit 2; }
        option=$1 value=$2
        shift 2
        ;;
      --home=* | --port=* | --address=*)
        option=${1%%=*} value=${1#*=}
        shift
        ;;
      -h | --help) usage; exit 0 ;;
      *) say "presstime up: unknown argument $1"; usage >&2; exit 2 ;;
    esac
    case $option in
      --home) home=$value ;;
      --port) port=$value ;;
      --address) address=$value ;;
    esac
  done
  case $port in *[!0-9]*) say "presstime up: --port needs a number"; exit 2 ;; esac
  case $home in /*) ;; *) home=$PWD/$home ;; esac

  find_jdk
  build_if_stale

  if [ -n "$address" ]; then set -- "$@" "--server.address=$address"; fi
  if [ -n "$port" ]; then set -- "$@" "--server.port=$port"; fi
  port=${port:-${SERVER_PORT:-$(property server.port)}}
  port=${port:-8080}
  case $port in *[!0-9]* | 0) ;; *) require_free_port ;; esac

  classpath=$(jars)
  quiet
  aot
  # Two arenas instead of eight a core: the C library keeps what they once held.
  MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
  export MALLOC_ARENA_MAX
  # shellcheck disable=SC2086 # options are words
  # A damaged cache, or one of jars that were changed in place, is passed over by the JVM, and nobody needs to hear of it.
  exec "$jdk/bin/java" $server_jvm ${aot_cache:+"-XX:AOTCache=$aot_cache" -Xlog:aot=off -Xlog:cds=off} --enable-native-access=ALL-UNNAMED \
    ${quiet:+"$quiet"} ${PRESSTIME_JAVA_OPTS:-} "-Dpresstime.home=$home" -cp "$classpath" "$main_class" "$@"
}

# Backup of a folder nobody serves from, and restore.
offline() {
  find_jdk
  build_if_stale
  quiet
  exec "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    ${quiet:+"$quiet"} -cp "$(jars)" presstime.server.upkeep.offline.OfflineProgram "$@"
}

client() {
  find_jdk
  build_if_stale
  classpath=$(jars presstime-cli picocli jackson- snakeyaml jspecify)
  terminal=false
  [ ! -t 1 ] || terminal=true
  folder=$(cache_folder)
  archive=
  if [ -n "$folder" ]; then
    # One per build and JDK; the JVM writes it at the end of the first command.
    archive=$folder/client-$(cat "$stamp")-$jdk_version.jsa
    [ -e "$archive" ] || rm -f "$folder"/client-*
  fi
  exec "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable \
    ${archive:+-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$archive"} \
    -Dpresstime.terminal="$terminal" "-Dpresstime.launcher=$root/presstime" -cp "$classpath" presstime.cli.Program "$@"
}

version() {
  find_jdk
  printf 'Presstime %s, on JDK %s (%s)\n' \
    "$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml")" "$jdk_version" "$jdk"
}
