package presstime.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.migration.TestDatabase;

/** The log is read in the order of its ids, nothing is missing and nothing comes twice. */
class EventTailTest {

  private static final String INSERT =
      "INSERT INTO domain_event (workspace_id, type, subject, actor, occurred_at, data)"
          + " VALUES (1, 'x', 'content/1', 'engine', now(), '{}')";

  private final TestDatabase database = TestDatabase.fresh();
  private final DSLContext sql = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
  private final EventTail tail = new EventTail(sql);

  @BeforeEach
  void aWorkspace() {
    sql.execute(
        "INSERT INTO workspace (id, name, slug, time_zone, created_at) OVERRIDING SYSTEM VALUE"
            + " VALUES (1, 'W', 'w', 'UTC', now())");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void beginsAtTheEndAndReadsWhatComesAfter() {
    sql.execute(INSERT);
    assertThat(tail.begin()).isEqualTo(OptionalLong.of(1));
    assertThat(tail.next(10)).isEmpty();
    sql.execute(INSERT);
    sql.execute(INSERT);
    assertThat(ids(tail.next(10))).containsExactly(2L, 3L);
    assertThat(tail.next(10)).isEmpty();
  }

  @Test
  void anEarlierIdThatIsCommittedLaterComesInItsPlace() throws SQLException {
    tail.begin();
    try (Connection late = begun()) {
      insert(late);
      sql.execute(INSERT);
      assertThat(tail.next(10)).isEmpty();
      assertThat(tail.next(10)).isEmpty();
      late.commit();
    }
    sql.execute(INSERT);
    assertThat(readAll()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void anIdThatWasRolledBackHoldsNothingUp() throws SQLException {
    tail.begin();
    try (Connection undone = begun()) {
      insert(undone);
      sql.execute(INSERT);
      assertThat(tail.next(10)).isEmpty();
      undone.rollback();
    }
    assertThat(readAll()).containsExactly(2L);
  }

  @Test
  void whoBeganAfterTheGapWasSeenIsNotWaitedFor() throws SQLException {
    tail.begin();
    try (Connection early = begun();
        Connection later = begun()) {
      insert(early);
      sql.execute(INSERT);
      assertThat(tail.next(10)).isEmpty();
      insert(later);
      early.commit();
      assertThat(ids(tail.next(10))).containsExactly(1L, 2L);
      later.rollback();
    }
  }

  @Test
  void whatIsBeingWrittenWhenItBeginsIsBehindIt() throws SQLException {
    try (Connection late = begun()) {
      insert(late);
      sql.execute(INSERT);
      assertThat(tail.begin()).isEmpty();
      assertThat(tail.begin()).isEmpty();
      late.commit();
    }
    assertThat(tail.begin()).isEqualTo(OptionalLong.of(2));
  }

  @Test
  void pagesOfARowMissNothingAfterAGap() throws SQLException {
    tail.begin();
    for (int event = 0; event < 7; event++) {
      try (Connection undone = begun()) {
        insert(undone);
        undone.rollback();
      }
      sql.execute(INSERT);
      sql.execute(INSERT);
    }
    List<Long> read = new ArrayList<>();
    for (int page = 0; page < 60; page++) {
      read.addAll(ids(tail.next(2)));
    }
    assertThat(read).isEqualTo(sql.fetch("SELECT id FROM domain_event ORDER BY id").getValues(0));
  }

  @Test
  void twoServersReadTheSameWhileManyWriteOutOfOrder() throws Exception {
    EventTail other = new EventTail(sql);
    tail.begin();
    other.begin();
    List<Long> one = new ArrayList<>();
    List<Long> two = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 6; writer++) {
        Random random = new Random(writer);
        writers.add(
            threads.submit(() -> {
              for (int round = 0; round < 40; round++) {
                write(random);
              }
              return null;
            }));
      }
      while (writers.stream().anyMatch(writer -> !writer.isDone())) {
        one.addAll(ids(tail.next(50)));
        two.addAll(ids(other.next(3)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    for (int more = 0; more < 1_000; more++) {
      one.addAll(ids(tail.next(50)));
      two.addAll(ids(other.next(3)));
    }
    List<?> all = sql.fetch("SELECT id FROM domain_event ORDER BY id").getValues(0);
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(one).isEqualTo(all);
    assertThat(two).isEqualTo(all);
  }

  /** A transaction of one to three events that takes its time, and is sometimes undone. */
  private void write(Random random) throws SQLException {
    try (Connection connection = begun()) {
      for (int event = random.nextInt(3); event >= 0; event--) {
        insert(connection);
        try (Statement pause = connection.createStatement()) {
          pause.execute("SELECT pg_sleep(" + random.nextInt(12) / 1000.0 + ")");
        }
      }
      if (random.nextInt(4) == 0) {
        connection.rollback();
      } else {
        connection.commit();
      }
    }
  }

  private List<Long> readAll() {
    List<Long> read = new ArrayList<>();
    for (int turn = 0; turn < 10; turn++) {
      read.addAll(ids(tail.next(10)));
    }
    return read;
  }

  private Connection begun() throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void insert(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(INSERT);
    }
  }

  private static List<Long> ids(List<LoggedEvent> events) {
    return events.stream().map(LoggedEvent::id).toList();
  }
}
