package presstime.chaos.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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
  private static final String SEAM = "chaos-7f1c0a";
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
    return insist(
        random,
        server -> {
          Api api =
              server.server().api().withKey(key).with("Idempotency-Key", once).within(PATIENCE);
          for (Map.Entry<String, String> header : headers.entrySet()) {
            api = api.with(header.getKey(), header.getValue());
          }
          return api.send(method, path, json);
        });
  }

  /** Uploads an image; the same bytes again are the same file, so it needs no key. */
  Api.@Nullable Answer upload(Random random, byte[] image) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"noise.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n")
            .formatted(SEAM)
            .getBytes(StandardCharsets.US_ASCII));
    form.writeBytes(image);
    form.writeBytes(("\r\n--" + SEAM + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return insist(
        random,
        server -> {
          HttpRequest request =
              request(server, "/api/v1/media", PATIENCE)
                  .header("Content-Type", "multipart/form-data; boundary=" + SEAM)
                  .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                  .build();
          HttpResponse<String> answer = send(request, BodyHandlers.ofString());
          return new Api.Answer(answer.statusCode(), answer);
        });
  }

  /** The SHA-256 of what one server gives for an image; why not, where it gives none. */
  String image(ServerTarget server, String sha256) {
    try {
      HttpRequest request =
          request(server, "/api/v1/media/" + sha256, PATIENCE.multipliedBy(10)).build();
      HttpResponse<byte[]> answer = send(request, BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 ? sha256(answer.body()) : "HTTP " + answer.statusCode();
    } catch (UncheckedIOException e) {
      return "not answered: " + e.getMessage();
    }
  }

  private HttpRequest.Builder request(ServerTarget server, String path, Duration patience) {
    return HttpRequest.newBuilder(URI.create("http://" + server.server().authority() + path))
        .timeout(patience)
        .header("Authorization", "Bearer " + key);
  }

  private static <T> HttpResponse<T> send(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return HTTP.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Api.@Nullable Answer insist(Random random, Function<ServerTarget, Api.Answer> request) {
    for (int attempt = 0; attempt < TRIES && (open.getAsBoolean() || attempt < 3); attempt++) {
      ServerTarget server = servers.get(random.nextInt(servers.size()));
      try {
        Api.Answer answer = request.apply(server);
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
