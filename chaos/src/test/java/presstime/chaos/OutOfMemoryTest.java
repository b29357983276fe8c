package presstime.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.agent.Orders;
import presstime.chaos.agent.PlainPlatform;
import presstime.chaos.sink.Effect;
import presstime.chaos.sink.Mood;
import presstime.chaos.sink.Sink;
import presstime.server.delivery.engine.Checkpoints;
import presstime.server.identity.Api;
import presstime.server.process.FirstOwner;
import presstime.server.process.ServerProcess;
import presstime.server.process.ServerProcess.Program;

/**
 * A server, run as the launcher runs it but with a small heap, is out of memory at the worst
 * moments: it ends at once with code 3, and its next start sends what is missing and nothing twice.
 */
class OutOfMemoryTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final String TOKEN = "plain-token-77c1";
  private static final int OUT_OF_MEMORY = 3;
  private static final int ARTICLES = 4;

  /** For a machine with other work; it takes seconds. */
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @TempDir Path home;

  @Test
  void itEndsAtOnceAndTheNextStartTakesOver() throws Exception {
    Orders orders = Orders.in(home.resolve("orders"));
    try (Sink sink = Sink.open(Set.of(TOKEN), 1, Duration.ofSeconds(5), Duration.ofMillis(2_000));
        ServerProcess server = new ServerProcess(home, settings(orders), asLaunched())) {
      sink.behave(Mood.HONEST);
      start(server);
      Api api = server.api().withKey(FirstOwner.claim(server));
      long channel = channel(api, sink);
      int scheduled = 0;
      for (String moment : List.of(Checkpoints.BEFORE_SEND, Checkpoints.AFTER_SEND)) {
        List<Long> contents = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
          contents.add(approved(api, channel, ++scheduled));
        }
        orders.exhaustAt(moment);
        Instant due = CLOCK.instant().plusSeconds(15);
        for (int i = 0; i < ARTICLES; i++) {
          schedule(api, contents.get(i), due.plusMillis(i * 300L));
        }

        assertThat(server.endsWithin(PATIENCE)).as(server.output()).isTrue();
        assertThat(server.exitCode()).as(moment).isEqualTo(OUT_OF_MEMORY);
        assertThat(published(sink)).as("not done yet").hasSizeLessThan(scheduled);

        start(server);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (done(api) < scheduled && System.nanoTime() - end < 0) {
          LockSupport.parkNanos(200_000_000);
        }
        assertThat(done(api)).as(moment).isEqualTo(scheduled);
        assertThat(published(sink)).hasSize(scheduled).doesNotHaveDuplicates();
      }
      assertThat(server.output()).contains("java.lang.OutOfMemoryError");
    }
  }

  private static void start(ServerProcess server) {
    server.start();
    assertThat(server.isReadyWithin(PATIENCE)).as(server.output()).isTrue();
  }

  @Test
  void theLauncherAsksForIt() throws IOException {
    assertThat(launcherOptions()).contains("-XX:+ExitOnOutOfMemoryError");
  }

  private static Map<String, String> settings(Orders orders) {
    return Map.of(
        Orders.PROPERTY,
        orders.folder().toString(),
        "presstime.outbound.allow",
        "127.0.0.1",
        "presstime.engine.lease",
        "PT3S",
        "presstime.engine.first-retry",
        "PT0.3S",
        "presstime.chaos.settle",
        "PT3S");
  }

  /** The launcher's own options, so that what is tested is what people run. */
  private static Program asLaunched() throws IOException {
    List<String> machine = new ArrayList<>(launcherOptions());
    machine.addAll(
        List.of("-Xmx160m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    return new Program(Program.ofThisTest().classPath(), machine);
  }

  private static List<String> launcherOptions() throws IOException {
    Path launcher = Path.of("../cli/launcher/up.sh");
    assumeThat(launcher).exists();
    Matcher options =
        Pattern.compile("(?m)^server_jvm=\"([^\"]+)\"").matcher(Files.readString(launcher));
    assertThat(options.find()).isTrue();
    return Arrays.asList(options.group(1).strip().split("\\s+"));
  }

  private static long channel(Api api, Sink sink) {
    return made(
        api.post(
            "/api/v1/channels",
            Map.of(
                "platform",
                PlainPlatform.ID,
                "name",
                "Plain",
                "timeZone",
                "UTC",
                "lateAfter",
                "PT1H",
                "test",
                false,
                "settings",
                Map.of("domain", "http://127.0.0.1:" + sink.port() + "/plain"),
                "secrets",
                Map.of("token", TOKEN))));
  }

  private static long approved(Api api, long channel, int number) {
    long id =
        made(
            api.post(
                "/api/v1/content",
                Map.of(
                    "title",
                    "Story " + number,
                    "body",
                    "Text. [[story " + number + " revision 1]]",
                    "bodyFormat",
                    "markdown",
                    "channels",
                    List.of(channel))));
    made(api.post("/api/v1/content/" + id + "/approve", Map.of()));
    return id;
  }

  private static void schedule(Api api, long content, Instant at) {
    made(api.post("/api/v1/content/" + content + "/schedule", Map.of("at", at.toString())));
  }

  private static long made(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer.json().path("id").asLong();
  }

  private static long done(Api api) {
    return Stream.of(api.get("/api/v1/deliveries?state=published").json())
        .mapToLong(page -> page.path("items").size())
        .sum();
  }

  private static List<String> published(Sink sink) {
    return sink.effects().stream()
        .filter(effect -> effect.kind() == Effect.Kind.PUBLIC)
        .map(Effect::words)
        .toList();
  }
}
