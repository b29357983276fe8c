package presstime.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL settings of a small, always running server, given on its command line. */
final class ServerOptions {
  private static final Logger log = LoggerFactory.getLogger(ServerOptions.class);
  private static final Set<String> DURABLE =
      Set.of("fsync", "synchronous_commit", "full_page_writes");

  private ServerOptions() {}

  static List<String> of(PostgresSettings settings) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("listen_addresses", "127.0.0.1");
    options.put("unix_socket_directories", "");
    options.put("max_connections", Integer.toString(settings.maxConnections()));
    options.put("shared_buffers", settings.sharedBuffers());
    options.put("fsync", "on");
    options.put("synchronous_commit", "on");
    options.put("full_page_writes", "on");
    options.put("password_encryption", "scram-sha-256");
    options.put("timezone", "UTC");
    options.put("log_timezone", "UTC");
    // Containers often forbid io_uring, and the worker method keeps three more processes alive.
    options.put("io_method", "sync");
    options.put("wal_level", "replica");
    options.put("wal_compression", "on");
    options.put("min_wal_size", "80MB");
    options.put("max_wal_size", "1GB");
    options.put("checkpoint_timeout", "10min");
    options.put("jit", "off");
    options.put("logging_collector", "off");
    options.put("log_destination", "stderr");
    options.put("log_line_prefix", "%m [%p] %q%a ");
    // A line every few minutes for years would be most of the log.
    options.put("log_checkpoints", "off");
    // The supervisor reads PostgreSQL's messages, so they must not be translated.
    options.put("lc_messages", "C");
    settings
        .extra()
        .forEach((name, value) -> {
          if (DURABLE.contains(name) && !value.equals("on")) {
            log.warn("{}={}: acknowledged data may be lost in a crash", name, value);
          }
          options.put(name, value);
        });
    List<String> arguments = new ArrayList<>();
    options.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }
}
