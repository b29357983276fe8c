package presstime.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import presstime.cli.api.Documents;
import tools.jackson.databind.JsonNode;

/** A small server that answers as it was told and remembers what it was asked. */
final class StandIn implements AutoCloseable {

  /** One request as it arrived. */
  record Asked(String line, Map<String, List<String>> headers, String body) {
    JsonNode json() {
      return Documents.read(body);
    }

    String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  private record Reply(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  StandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers {@code "GET /me"} (below /api/v1) with a document. */
  StandIn on(String request, int status, String body) {
    replies.put(request, new Reply(status, body));
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  Asked asked(String line) {
    return asked.stream()
        .filter(request -> request.line().equals(line))
        .findFirst()
        .orElseThrow(() -> new AssertionError(line + " was not asked, only " + lines()));
  }

  List<String> lines() {
    return asked.stream().map(Asked::line).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    String line =
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI().toString().replaceFirst("^/api/v1", "");
    asked.add(new Asked(line, exchange.getRequestHeaders(), body));
    Reply reply =
        replies.getOrDefault(
            line,
            new Reply(
                404,
                "{\"title\":\"Not found\",\"detail\":\"" + line + "\",\"solution\":\"Look.\"}"));
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
