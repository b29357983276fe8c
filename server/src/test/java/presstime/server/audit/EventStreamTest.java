package presstime.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static presstime.database.Tables.DOMAIN_EVENT;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.DomainEvent;

/** The desk's live events, as a browser gets them. */
@ServerTest
@TestPropertySource(
    properties = {
      "presstime.events.pace=PT0.02S",
      "presstime.events.heartbeat=PT0.2S",
      "presstime.events.stream-lasts=PT20S",
      "presstime.events.streams=3",
      "presstime.events.streams-per-account=2",
      "presstime.events.buffer=50"
    })
class EventStreamTest {

  record Happened(long workspaceId, String subject, String text, String actor, Instant occurredAt)
      implements DomainEvent {}

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired ApplicationEventPublisher events;
  @Autowired EventStreams streams;
  @Autowired EventView view;
  TestMember owner;
  final List<Stream> open = new ArrayList<>();

  @BeforeEach
  void aFreshWorkspace() {
    owner = TestMember.create(database, Role.OWNER);
  }

  @AfterEach
  void everybodyLeaves() throws IOException {
    for (Stream stream : open) {
      stream.close();
    }
    // A server notices at its next heartbeat.
    await().atMost(Duration.ofSeconds(30)).until(() -> streams.open() == 0);
  }

  private Stream follow(String key, String last) throws IOException {
    Stream stream = Stream.open(port, key, last);
    open.add(stream);
    return stream;
  }

  private void happens(TestMember where, String subject, String text) {
    Instant at = Instant.parse("2026-01-20T14:00:00Z");
    events.publishEvent(new Happened(where.workspaceId(), subject, text, "engine", at));
  }

  private List<Long> recorded() {
    return database
        .select(DOMAIN_EVENT.ID)
        .from(DOMAIN_EVENT)
        .where(DOMAIN_EVENT.WORKSPACE_ID.eq(owner.workspaceId()))
        .orderBy(DOMAIN_EVENT.ID)
        .fetch(DOMAIN_EVENT.ID);
  }

  @Test
  void whatHappensArrivesOnceAndOnlyInItsWorkspace() throws IOException {
    Stream stream = follow(owner.key(), null);
    String start = stream.next("ready").id();
    happens(TestMember.create(database, Role.OWNER), "content/1", "theirs");
    happens(owner, "content/7", "ours");
    Stream.Message message = stream.next("event");
    assertThat(Long.parseLong(message.id())).isGreaterThan(Long.parseLong(start));
    assertThat(message.data())
        .contains("\"subject\":\"content/7\"", "\"type\":\"happened\"", "\"text\":\"ours\"");
    Stream.Message after = stream.next();
    while (after.event().equals("activity")) {
      after = stream.next();
    }
    assertThat(after.event()).as("a heartbeat, no second time").isEmpty();
  }

  @Test
  void whoComesBackGetsWhatHappenedMeanwhileAndNothingTwice() throws IOException {
    Stream first = follow(owner.key(), null);
    first.next("ready");
    happens(owner, "content/1", "seen");
    String last = first.next("event").id();
    first.close();
    for (int missed = 0; missed < 450; missed++) {
      happens(owner, "content/2", "missed " + missed);
    }
    Stream again = follow(owner.key(), last);
    List<Long> ids = new ArrayList<>();
    for (int count = 0; count < 450; count++) {
      ids.add(Long.parseLong(again.next("event").id()));
    }
    assertThat(ids).isEqualTo(recorded().subList(1, 451));
    assertThat(again.next("ready").id()).isEqualTo(ids.getLast().toString());
    happens(owner, "content/3", "live");
    assertThat(again.next("event").data()).contains("live");
  }

  @Test
  void aSlowReaderIsCutOffAndResumesWhereItWas() throws IOException {
    Stream slow = Stream.openSlow(port, owner.key());
    open.add(slow);
    String last = slow.next("ready").id();
    String large = "x".repeat(20_000);
    for (int event = 0; event < 600; event++) {
      happens(owner, "content/1", large);
    }
    List<Long> got = new ArrayList<>();
    for (Stream.Message message : slow.rest()) {
      if (message.event().equals("event")) {
        last = message.id();
        got.add(Long.parseLong(last));
      }
    }
    assertThat(got).as("it was cut off").hasSizeLessThan(600);
    Stream again = follow(owner.key(), last);
    while (got.size() < 600) {
      got.add(Long.parseLong(again.next("event").id()));
    }
    assertThat(got).isEqualTo(recorded());
  }

  @Test
  void aReaderWhoWasAwayTooLongOrComesFromTheFutureReadsEverythingAnew() throws IOException {
    happens(owner, "content/1", "once");
    Stream future = follow(owner.key(), "999999999");
    assertThat(future.next("reset").id()).isEqualTo(recorded().getLast().toString());
    happens(owner, "content/1", "after");
    assertThat(future.next("event").data()).contains("after");
    assertThat(
            Api.at(port)
                .withKey(owner.key())
                .with("Last-Event-ID", "x")
                .get("/api/v1/events/stream")
                .problem())
        .isEqualTo("invalid-field");
  }

  @Test
  void withoutAuditReadOnlyThatSomethingReadableChanged() throws IOException {
    TestMember author =
        TestMember.create(database, Role.AUTHOR).joins(database, owner, Role.AUTHOR);
    Stream stream = follow(author.key(), null);
    stream.next("ready");
    happens(owner, "api-key/1", "secret");
    happens(owner, "content/7", "words");
    String data = stream.next("event").data();
    assertThat(data).contains("content/7", "\"data\":{}").doesNotContain("words");
    assertThat(Api.at(port).get("/api/v1/events/stream").status()).isEqualTo(401);
    String key =
        Api.at(port)
            .withKey(owner.key())
            .post("/api/v1/api-keys", Map.of("name", "k", "scopes", List.of("channel.read")))
            .json()
            .path("key")
            .asString();
    assertThat(Api.at(port).withKey(key).get("/api/v1/events/stream").status()).isEqualTo(403);
  }

  @Test
  void anAccountAndAServerHaveTheirNumber() throws IOException {
    follow(owner.key(), null).next("ready");
    follow(owner.key(), null).next("ready");
    Api.Answer third = Api.at(port).withKey(owner.key()).get("/api/v1/events/stream");
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.problem()).isEqualTo("too-many-streams");
    assertThat(third.header("Retry-After")).isEqualTo("20");
    follow(TestMember.create(database, Role.VIEWER).key(), null).next("ready");
    Api other = Api.at(port).withKey(TestMember.create(database, Role.VIEWER).key());
    assertThat(other.get("/api/v1/events/stream").body()).contains("This server already has 3");
    open.getFirst().close();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(streams.open()).isEqualTo(2));
    follow(owner.key(), null).next("ready");
  }

  @Test
  void streamsEndWhenTheServerStops() throws IOException {
    Stream stream = follow(owner.key(), null);
    stream.next("ready");
    try {
      streams.stop();
      // Long before its time is over.
      await().atMost(Duration.ofSeconds(30)).until(() -> streams.open() == 0);
      assertThat(stream.rest())
          .allMatch(message -> message.event().isEmpty() || message.event().equals("activity"));
      assertThat(follow(owner.key(), null).rest()).allMatch(message -> message.event().isEmpty());
    } finally {
      streams.start();
    }
    follow(owner.key(), null).next("ready");
  }

  @Test
  void aStreamEndsAfterItsTimeSoThatPermissionsAreAskedAgain() throws Exception {
    EventStreamController brief =
        new EventStreamController(
            streams, database, view, Duration.ofMillis(30), Duration.ofSeconds(5));
    MockHttpServletResponse response = new MockHttpServletResponse();
    brief.stream(null, owner.caller(), response);
    assertThat(response.getContentAsString()).contains("event: ready").contains(":\n\n");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(streams.open()).isZero();
  }
}
