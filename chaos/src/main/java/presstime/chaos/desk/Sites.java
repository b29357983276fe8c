package presstime.chaos.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.chaos.agent.PlainPlatform;
import presstime.chaos.agent.SwiftWordPress;
import presstime.chaos.check.Seen;
import presstime.chaos.rig.Proxy;
import presstime.chaos.sink.Effect;
import presstime.chaos.sink.Sink;
import presstime.chaos.wordpress.RealWordPress;
import presstime.server.identity.Api;

/** Where stories go: the sink as two kinds of sites, and a real WordPress when there is one. */
final class Sites implements AutoCloseable {

  private static final String PLAIN_TOKEN = "plain-token-51f7a3e9";
  private static final String WITH_COVERS = "wordpress";
  private static final String PASSWORD = "abcd EFGH 1234 ijkl";
  private static final String BASIC =
      Base64.getEncoder().encodeToString(("chaos:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

  /** What the sink lets in. */
  static final Set<String> TOKENS = Set.of(PLAIN_TOKEN, BASIC);

  private final Sink sink;
  private final @Nullable RealWordPress wordpress;

  private Sites(Sink sink, @Nullable RealWordPress wordpress) {
    this.sink = sink;
    this.wordpress = wordpress;
  }

  static Sites of(Sink sink, @Nullable RealWordPress wordpress) {
    return new Sites(sink, wordpress);
  }

  Sink sink() {
    return sink;
  }

  /**
   * One server's own way there.
   *
   * @param here which of this machine's addresses it can reach
   */
  Proxy way(InetAddress here, Map<String, String> settings) throws IOException {
    Proxy way = Proxy.to(sink.port(), here);
    settings.put("presstime.chaos.route", way.address());
    if (wordpress != null) {
      settings.put("presstime.chaos.wordpress-route", way.beside(wordpress.port()).address());
    }
    return way;
  }

  /** Connects them all. */
  List<Long> channels(Api api) {
    String address = "http://127.0.0.1:" + sink.port();
    List<Long> channels = new ArrayList<>();
    channels.add(
        channel(
            api,
            PlainPlatform.ID,
            Map.of("domain", address + "/plain"),
            Map.of("token", PLAIN_TOKEN)));
    channels.add(
        channel(
            api,
            SwiftWordPress.ID,
            Map.of("domain", address + "/" + WITH_COVERS, "door", "rest", "username", "chaos"),
            Map.of("application_password", PASSWORD)));
    if (wordpress != null) {
      channels.add(
          channel(
              api,
              SwiftWordPress.REAL_ID,
              wordpress.settings(),
              Map.of("application_password", wordpress.password())));
    }
    return channels;
  }

  /** Of those {@link #channels} answered, the one whose site shows covers. */
  static long withCovers(List<Long> channels) {
    return channels.get(1);
  }

  /** What readers of that site see: words by post. */
  Map<Long, String> visibleWithCovers() {
    return sink.visible(WITH_COVERS);
  }

  /** The covers of that site: SHA-256 by post. */
  Map<Long, String> covers() {
    return sink.covers(WITH_COVERS);
  }

  /** What nobody may be told. */
  Set<String> secrets() {
    Set<String> secrets = new HashSet<>(Set.of(PLAIN_TOKEN, PASSWORD, BASIC));
    if (wordpress != null) {
      secrets.add(wordpress.password());
      secrets.add(wordpress.basic());
    }
    return secrets;
  }

  /** What readers saw, asked where they read. */
  Seen seen() throws IOException {
    Seen seen = Seen.at(sink);
    return wordpress == null ? seen : seen.and(wordpress.seen());
  }

  /** Whether there is a real one. */
  boolean hasWordPress() {
    return wordpress != null;
  }

  /** How many posts became public on the real one. */
  long publicOnWordPress() throws IOException {
    return wordpress == null
        ? 0
        : wordpress.seen().effects().stream()
            .filter(effect -> effect.kind() == Effect.Kind.PUBLIC)
            .count();
  }

  private static long channel(
      Api api, String platform, Map<String, String> settings, Map<String, String> secrets) {
    Api.Answer answer =
        api.post(
            "/api/v1/channels",
            Map.of(
                "platform", platform,
                "name", platform,
                "timeZone", "Europe/Paris",
                "lateAfter", "PT6H",
                "test", false,
                "settings", settings,
                "secrets", secrets));
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(answer.body());
    }
    return answer.json().path("id").asLong();
  }

  @Override
  public void close() {
    if (wordpress != null) {
      wordpress.close();
    }
  }
}
