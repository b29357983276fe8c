package presstime.server.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client of a test's server. It follows nothing and remembers nothing. */
public final class Api {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What came back. */
  public record Answer(int status, HttpResponse<String> response) {

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The first of that name; "" when there is none. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The last part of the problem's type. */
    public String problem() {
      String type = json().path("type").asString("");
      return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The session cookie, {@code name=value}. */
    public String cookie() {
      return header("Set-Cookie").split(";")[0];
    }
  }

  private final String url;
  private final Map<String, String> headers;
  private final Duration patience;

  private Api(String url, Map<String, String> headers, Duration patience) {
    this.url = url;
    this.headers = headers;
    this.patience = patience;
  }

  public static Api at(int port) {
    return at("127.0.0.1", port);
  }

  /** Of a server that listens there. */
  public static Api at(String address, int port) {
    return new Api("http://" + address + ":" + port, Map.of(), Duration.ofMinutes(5));
  }

  public Api with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(url, more, patience);
  }

  /** Gives up on an answer after so long. */
  public Api within(Duration longest) {
    return new Api(url, headers, longest);
  }

  public Api withKey(String key) {
    return with("Authorization", "Bearer " + key);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer post(String path, Object body) {
    return send("POST", path, body instanceof String text ? text : JSON.writeValueAsString(body));
  }

  /** With a JSON body, unless a Content-Type header was given. */
  public Answer send(String method, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(patience)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
