# Starting and stopping the web server and the database of one PEER_RUN. Sourced after lib.sh.
# start_* need PEER_RUN/settings sourced (PORT, DB, WORKERS, SOCKET).
# shellcheck shell=bash disable=SC2153

start_web() {
  local code=000
  # 9>&-: a server must not hold a lock of the script that started it.
  PHP_CLI_SERVER_WORKERS=$WORKERS setsid php -d memory_limit=512M -d upload_max_filesize=64M -d post_max_size=96M \
    -d max_execution_time=120 -d opcache.enable=1 -d opcache.enable_cli=1 -d opcache.validate_timestamps=1 \
    -d opcache.revalidate_freq=0 -d variables_order=EGPCS \
    -S "127.0.0.1:$PORT" -t "$SITE" "$HERE/php/router.php" >>"$PEER_RUN/web.log" 2>&1 </dev/null 9>&- &
  echo $! >"$PEER_RUN/web.pid"
  for _ in $(seq 1 200); do
    code=$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$PORT/?rest_route=/" || true)
    [ "$code" = 200 ] && break
    kill -0 "$!" 2>/dev/null || break # the port is taken, or PHP refused to start
    sleep 0.1
  done
  [ "$code" = 200 ] || { tail -5 "$PEER_RUN/web.log" >&2; stop_web; fail "REST does not answer on port $PORT ($code)"; }
}

stop_web() { stop_group "$PEER_RUN/web.pid" php; }

start_database() {
  [ "$DB" = mariadb ] || return 0
  alive "$PEER_RUN/db.pid" mariadbd && return 0
  mkdir -p "$(dirname "$SOCKET")"
  setsid /usr/sbin/mariadbd --no-defaults --user="$(id -un)" --datadir="$PEER_RUN/mariadb" --socket="$SOCKET" --skip-networking \
    --innodb-log-file-size=16M --innodb-buffer-pool-size=64M --innodb-flush-log-at-trx-commit=0 --skip-log-bin \
    >>"$PEER_RUN/db.log" 2>&1 </dev/null 9>&- &
  echo $! >"$PEER_RUN/db.pid"
  php "$HERE/php/mariadb.php" "$SOCKET" || { tail -5 "$PEER_RUN/db.log" >&2; stop_database; fail "MariaDB did not start"; }
}

stop_database() {
  stop_group "$PEER_RUN/db.pid" mariadbd
  if [ -f "$PEER_RUN/settings" ]; then
    (. "$PEER_RUN/settings" && [ -n "$SOCKET" ] && rm -rf "$(dirname "$SOCKET")")
  fi
  return 0
}
