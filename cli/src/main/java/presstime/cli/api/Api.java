package presstime.cli.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The server's HTTP API at one address, as one caller. */
public final class Api {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
  private static final Duration SLOW_ANSWER_WITHIN = Duration.ofMinutes(30);

  private final HttpClient http;
  private final URI base;
  private final Map<String, String> headers;

  /**
   * @param base the server's address, without {@code /api/v1}
   * @param headers sent with each request: credentials
   */
  public Api(HttpClient http, URI base, Map<String, String> headers) {
    this.http = http;
    this.base = base;
    this.headers = Map.copyOf(headers);
  }

  /** The server's address. */
  public URI base() {
    return base;
  }

  /** The same server as another caller. */
  public Api as(Map<String, String> otherHeaders) {
    return new Api(http, base, otherHeaders);
  }

  /** Reads. Paths starting with a slash are below {@code /api/v1}. */
  public JsonNode get(String path) {
    return request("GET", path, null, Map.of()).body();
  }

  /** Reads what the server needs minutes for. */
  public JsonNode getSlowly(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of(), SLOW_ANSWER_WITHIN).body();
  }

  /** Sends a document, or nothing when {@code body} is null. */
  public JsonNode post(String path, @Nullable JsonNode body) {
    return request("POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()))
        .body();
  }

  /** Sends a document about what is at {@code version}; refused when it has changed since. */
  public JsonNode post(String path, int version, JsonNode body) {
    Map<String, String> more =
        Map.of("If-Match", "\"" + version + "\"", "Idempotency-Key", UUID.randomUUID().toString());
    return request("POST", path, body, more).body();
  }

  /** Replaces what is at {@code version}; refused when it has changed since. */
  public JsonNode put(String path, int version, JsonNode body) {
    return request("PUT", path, body, Map.of("If-Match", "\"" + version + "\"")).body();
  }

  /** Replaces what has no versions. */
  public JsonNode put(String path, JsonNode body) {
    return request("PUT", path, body, Map.of()).body();
  }

  /** Makes something so that has no versions. */
  public JsonNode put(String path) {
    return request("PUT", path, null, Map.of()).body();
  }

  /** Changes what is at {@code version}; refused when it has changed since. */
  public JsonNode patch(String path, int version, JsonNode body) {
    return request("PATCH", path, body, Map.of("If-Match", "\"" + version + "\"")).body();
  }

  /** Changes what is read with its latest state in mind anyway. */
  public JsonNode patch(String path, JsonNode body) {
    return request("PATCH", path, body, Map.of()).body();
  }

  /** Removes what is at {@code version}; refused when it has changed since. */
  public JsonNode delete(String path, int version) {
    return request("DELETE", path, null, Map.of("If-Match", "\"" + version + "\"")).body();
  }

  /** Removes what has no versions. */
  public JsonNode delete(String path) {
    return request("DELETE", path, null, Map.of()).body();
  }

  /** Sends a body of any type, a form for instance. */
  public JsonNode post(String path, String contentType, BodyPublisher body) {
    return send("POST", path, body, Map.of("Content-Type", contentType)).body();
  }

  /** Reads a file. */
  public byte[] file(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).GET().timeout(ANSWER_WITHIN);
    headers.forEach(request::setHeader);
    HttpResponse<byte[]> response = exchange(request.build(), BodyHandlers.ofByteArray(), false);
    if (response.statusCode() >= 400) {
      String text = new String(response.body(), StandardCharsets.UTF_8);
      throw Failure.refused(
          response.statusCode(), problem(response.statusCode(), "GET " + response.uri(), text));
    }
    return response.body();
  }

  /**
   * Sends a document, and writes the answer into a file however long that takes.
   *
   * @param file is there already; written over
   */
  public void download(String path, JsonNode body, Path file) {
    download(
        HttpRequest.newBuilder(address(path))
            .POST(BodyPublishers.ofString(Documents.write(body)))
            .setHeader("Content-Type", "application/json"),
        file);
  }

  /** Reads, and writes the answer into a file however long that takes. */
  public void download(String path, Path file) {
    download(HttpRequest.newBuilder(address(path)).GET(), file);
  }

  private void download(HttpRequest.Builder request, Path file) {
    request.setHeader("Accept", "*/*");
    headers.forEach(request::setHeader);
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream bytes = response.body()) {
        if (response.statusCode() >= 400) {
          String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
          throw Failure.refused(
              response.statusCode(),
              problem(
                  response.statusCode(), response.request().method() + " " + response.uri(), text));
        }
        try (OutputStream to = Files.newOutputStream(file)) {
          bytes.transferTo(to); // into the file that is there, whose rights are narrow
        }
      }
    } catch (FileSystemException e) {
      throw Failure.of(
          Exit.FAILED, "The file cannot be written", e.toString(), "Check its rights and space.");
    } catch (IOException e) {
      throw Failure.unreachable(base.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.unreachable(base.toString(), e);
    }
  }

  private Answer request(
      String method, String path, @Nullable JsonNode body, Map<String, String> more) {
    if (body == null) {
      return send(method, path, BodyPublishers.noBody(), more);
    }
    Map<String, String> all = new LinkedHashMap<>(more);
    all.put("Content-Type", "application/json");
    return send(method, path, BodyPublishers.ofString(Documents.write(body)), all);
  }

  private Answer send(String method, String path, BodyPublisher body, Map<String, String> more) {
    return send(method, path, body, more, ANSWER_WITHIN);
  }

  private Answer send(
      String method, String path, BodyPublisher body, Map<String, String> more, Duration within) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).method(method, body).timeout(within);
    request.header("Accept", "application/json, application/problem+json");
    headers.forEach(request::setHeader);
    more.forEach(request::setHeader);
    HttpResponse<String> response =
        exchange(request.build(), BodyHandlers.ofString(), more.containsKey("Idempotency-Key"));
    if (response.statusCode() >= 400) {
      throw Failure.refused(
          response.statusCode(),
          problem(response.statusCode(), method + " " + response.uri(), response.body()));
    }
    JsonNode document = response.body().isBlank() ? MissingNode.getInstance() : document(response);
    return new Answer(response.statusCode(), document, response.headers().firstValue("ETag"));
  }

  /** A request whose answer was lost is sent once more when its key makes that harmless. */
  private <T> HttpResponse<T> exchange(
      HttpRequest request, BodyHandler<T> handler, boolean repeatable) {
    try {
      return http.send(request, handler);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw Failure.unreachable(base.toString(), e);
    } catch (IOException e) {
      if (repeatable) {
        return exchange(request, handler, false);
      }
      throw Failure.unreachable(base.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.unreachable(base.toString(), e);
    }
  }

  private URI address(String path) {
    String root = base.toString().replaceAll("/+$", "");
    return URI.create(path.startsWith("/") ? root + "/api/v1" + path : root + "/" + path);
  }

  private JsonNode document(HttpResponse<String> response) {
    try {
      return Documents.read(response.body());
    } catch (JacksonException e) {
      throw Failure.of(
          Exit.FAILED,
          "The answer is not from Presstime",
          response.uri()
              + " answered "
              + response.statusCode()
              + " with something that is not JSON.",
          "Check the address given by --url.");
    }
  }

  private static JsonNode problem(int status, String asked, String body) {
    try {
      JsonNode problem = Documents.read(body);
      if (problem.isObject() && problem.has("title")) {
        return problem;
      }
    } catch (JacksonException e) {
      // Some server in between answered for itself; its status is all there is to tell.
    }
    return Documents.object()
        .put("title", "The server answered " + status)
        .put("detail", asked + " was refused.")
        .put("status", status);
  }
}
