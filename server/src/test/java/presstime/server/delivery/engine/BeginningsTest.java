package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Publication;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.engine.Attempts.Beginning;
import presstime.server.delivery.engine.Attempts.Kind;
import presstime.server.delivery.engine.Conclusion.AttemptEnd;

/** Batches of which some rows are there already: a begun attempt, a publication. */
class BeginningsTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");

  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = new Desk();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aBeginningThatWasCommittedUnheardOfIsOneBeginning() throws Exception {
    List<Claimed> claimed = claim(3);
    assertThat(begin(beginning(claimed.getFirst(), false))).containsExactly(first(claimed));

    List<Beginning> all = claimed.stream().map(one -> beginning(one, true)).toList();

    assertThat(begin(all.toArray(Beginning[]::new))).hasSize(3);
    assertThat(desk.value("SELECT count(*) FROM attempt")).isEqualTo("3");
  }

  @Test
  void aRowThatNobodyExpectedFailsItsBatchAndHarmsNobody() throws Exception {
    List<Claimed> claimed = claim(3);
    begin(beginning(claimed.getFirst(), false));
    Beginning[] all = claimed.stream().map(one -> beginning(one, false)).toArray(Beginning[]::new);
    assertThatThrownBy(() -> begin(all)).isInstanceOf(SQLException.class);

    Ledger ledger = new Ledger(desk.database.dataSource(), "one", problem -> "{}");
    List<CompletableFuture<Boolean>> begun = new ArrayList<>();
    for (Beginning one : all) {
      begun.add(ledger.begin(one));
    }
    ledger.start();

    assertThat(begun).allSatisfy(one -> assertThat(one.join()).isTrue());
    ledger.stop();
    assertThat(desk.value("SELECT count(*) FROM attempt")).isEqualTo("3");
  }

  @Test
  void anAttemptUnderAnotherFenceIsNeverBegunAgain() throws Exception {
    Claimed old = claim(1).getFirst();
    begin(beginning(old, false));
    desk.execute("UPDATE delivery SET fence = fence + 1, lease_until = now() - interval '1 hour'");
    desk.execute("UPDATE delivery SET fence = fence + 1");
    Claimed taken = claims().getFirst();
    assertThat(taken.fence()).isGreaterThan(old.fence());

    assertThat(begin(beginning(taken, true))).isEmpty();
    assertThat(begin(beginning(old, true))).isEmpty();
  }

  /**
   * A server that was away for longer than its lease claims again what it still holds. Both of its
   * claims may come to begin, and to tell their ends, in one batch.
   */
  @Test
  void ofTwoClaimsInOneBatchTheOneThatStandsBeginsAndEnds() throws Exception {
    Claimed old = claim(1).getFirst();
    desk.execute("UPDATE delivery SET lease_until = now() - interval '1 hour'");
    Claimed taken = claims().getFirst();
    assertThat(taken.attempts()).isEqualTo(old.attempts());
    try (Connection connection = desk.database.dataSource().getConnection()) {
      Map<Long, Long> begun =
          new Attempts("one")
              .begin(connection, List.of(beginning(old, true), beginning(taken, true)));
      assertThat(old.isIn(begun)).as("the old claim").isFalse();
      assertThat(taken.isIn(begun)).as("the new claim").isTrue();
      Conclusion lost = retried(old.afterAttempt(false));
      Conclusion sent = published(taken.afterAttempt(false));
      Map<Long, Long> standing =
          new Conclusions(problem -> "{}").write(connection, List.of(lost, sent));
      assertThat(old.isIn(standing)).isFalse();
      assertThat(taken.isIn(standing)).isTrue();
    }
    assertThat(desk.attempts(taken.id())).isEqualTo("send published");
    assertThat(desk.state(taken.id())).isEqualTo("published");
  }

  @Test
  void aPublicationThatIsThereIsChangedAndANewOneMadeInOneBatch() throws Exception {
    List<Claimed> claimed = claim(2);
    desk.execute(
        "INSERT INTO publication SELECT content_id, channel_id, 1, gen_random_uuid(), 'old', 'http://old/', 'live',"
            + " revision_id, id, '2026-01-01', '2026-01-01' FROM delivery WHERE id = "
            + first(claimed));
    List<Conclusion> conclusions =
        claimed.stream().map(one -> published(one.afterAttempt(false))).toList();
    try (Connection connection = desk.database.dataSource().getConnection()) {
      assertThat(new Conclusions(problem -> "{}").write(connection, conclusions)).hasSize(2);
    }
    assertThat(
            desk.value(
                "SELECT string_agg(external_id || ' ' || coalesce(url, '-') || ' ' || published_at::date, ', ' ORDER BY"
                    + " delivery_id) FROM publication"))
        .isEqualTo(
            "new-%d http://old/ 2026-01-01, new-%d - 2026-01-20"
                .formatted(claimed.get(0).id(), claimed.get(1).id()));
  }

  private static Conclusion published(Claimed claimed) {
    Publication publication = new Publication("new-" + claimed.id(), null, claimed.key());
    return new Conclusion(
        claimed,
        DeliveryState.PUBLISHED,
        claimed.runAt(),
        false,
        false,
        null,
        publication,
        NINE,
        NINE,
        new AttemptEnd(claimed.attempts(), NINE, NINE, "published", null, "[]"),
        null);
  }

  /** As a server tells that found its lease lost before it sent. */
  private static Conclusion retried(Claimed claimed) {
    return new Conclusion(
        claimed,
        DeliveryState.SCHEDULED,
        NINE.plusSeconds(5),
        false,
        false,
        null,
        null,
        NINE,
        NINE,
        new AttemptEnd(claimed.attempts(), NINE, NINE, "retryable", null, "[]"),
        null);
  }

  private List<Claimed> claim(int count) throws Exception {
    desk.schedule(count, NINE);
    return claims();
  }

  private List<Claimed> claims() throws Exception {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      return new Claims("one", Duration.ofSeconds(60))
          .claim(connection, NINE, Claims.Cursor.START, List.of(), 100).stream()
              .sorted((one, other) -> Long.compare(one.id(), other.id()))
              .toList();
    }
  }

  private static long first(List<Claimed> claimed) {
    return claimed.getFirst().id();
  }

  private static Beginning beginning(Claimed claimed, boolean again) {
    return new Beginning(claimed, Kind.SEND, NINE, again);
  }

  private Set<Long> begin(Beginning... beginnings) throws SQLException {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      return new Attempts("one").begin(connection, List.of(beginnings)).keySet();
    }
  }
}
