package presstime.chaos.desk;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import presstime.chaos.rig.ServerTarget;
import presstime.server.identity.Api;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of people to the servers, behind a load balancer that knows nothing: a request goes to
 * any server, and after a failure again, with the same {@code Idempotency-Key}, to any other.
 */
final class Office {

  private static final int TRIES = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final JsonMapper JSON = new JsonMapper();

  private final List<ServerTarget> servers;
  private final String key;
  private final Set<String> secrets;
  private final BooleanSupplier open;
  private final Set<String> leaks = ConcurrentHashMap.newKeySet();

  /**
   * @param key the API key
   * @param secrets what no answer may tell
   * @param open false once people go home
   */
  Office(List<ServerTarget> servers, String key, Set<String> secrets, BooleanSupplier open) {
    this.servers = servers;
    this.key = key;
    this.secrets = secrets;
    this.open = open;
  }

  /** Sends until there is an answer; null when nobody knows what became of it. */
  Api.@Nullable Answer send(
      Random random,
      String method,
      String path,
      @Nullable Object body,
      Map<String, String> headers) {
    String json = body == null ? null : JSON.writeValueAsString(body);
    String once = new UUID(random.nextLong(), random.nextLong()).toString();
    for (int attempt = 0; attempt < TRIES && (open.getAsBoolean() || attempt < 3); attempt++) {
      ServerTarget server = servers.get(random.nextInt(servers.size()));
      Api api = server.server().api().withKey(key).with("Idempotency-Key", once).within(PATIENCE);
      for (Map.Entry<String, String> header : headers.entrySet()) {
        api = api.with(header.getKey(), header.getValue());
      }
      try {
        Api.Answer answer = api.send(method, path, json);
        secrets.stream().filter(answer.body()::contains).forEach(leaks::add);
        if (answer.status() == 409 && answer.problem().equals("carried-out")) {
          return null;
        }
        if (answer.status() < 500 && !isRunning(answer)) {
          return answer;
        }
      } catch (UncheckedIOException e) {
        // Dead, paused, or cut off: the next one.
      }
      LockSupport.parkNanos(50_000_000L + random.nextInt(200_000_000));
    }
    return null;
  }

  private static boolean isRunning(Api.Answer answer) {
    return answer.status() == 409 && answer.problem().startsWith("idempotency");
  }

  /** Secrets that some answer told. */
  Set<String> leaks() {
    return leaks;
  }
}
