package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import presstime.platform.Problem;
import presstime.server.delivery.engine.Claims.Cursor;

/**
 * Claims what is due and has it carried out. {@link #start()} lets it run by itself; {@link
 * #crank()} does one round by hand, on the calling thread, for tests.
 *
 * <p>Any number of engines may share a database. Thread-safe.
 */
public final class Engine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** How old the known concurrency of a channel without work may become. */
  private static final Duration LANE_IDLE = Duration.ofSeconds(10);

  /** Notices may come in another order than the instants they tell of. */
  private static final Duration NOTICED = Duration.ofSeconds(1);

  private final DataSource database;
  private final EngineSettings settings;
  private final InstantSource clock;
  private final Claims claims;
  private final Ledger ledger;
  private final Leases leases = new Leases();
  private final Clerk clerk;
  private final Lanes lanes;
  private final Alarm alarm = new Alarm();
  private final DueNotices notices;
  private final Thread claiming =
      Thread.ofPlatform().name("presstime-claim").daemon().unstarted(this::claimUntilStopped);
  private final Thread renewing =
      Thread.ofPlatform().name("presstime-renew").daemon().unstarted(this::renewUntilStopped);
  private volatile boolean running;
  private volatile boolean stopped;
  private Cursor cursor = Cursor.START;

  /** Where rows may have appeared behind the cursor. */
  private final AtomicReference<@Nullable Cursor> back = new AtomicReference<>();

  /** Channels that were full, and where the first of their rows may be that were passed over. */
  private final Map<Long, Cursor> passedOver = new HashMap<>();

  /**
   * @param database with a handful of connections to spare: the engine uses about eight
   * @param json writes a problem as a JSON object
   * @param told hears of each conclusion after its commit, on the thread that carried it out
   */
  public Engine(
      DataSource database,
      EngineSettings settings,
      InstantSource clock,
      Courier courier,
      Retries retries,
      Function<Problem, String> json,
      ConclusionListener told,
      Checkpoints checkpoints) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.claims = new Claims(settings.server(), settings.lease());
    this.ledger = new Ledger(database, settings.server(), json);
    Verdicts verdicts = new Verdicts(retries, RandomGenerator.getDefault());
    Scribe scribe = new Scribe(ledger, leases, told);
    this.clerk = new Clerk(courier, ledger, leases, verdicts, clock, scribe, checkpoints);
    this.lanes = new Lanes(settings, courier, clerk, leases, clock, alarm::ring);
    this.notices = new DueNotices(database, runAt -> lookFrom(runAt.minus(NOTICED)));
    ledger.start();
  }

  /** Lets it run by itself until {@link #close()}. */
  public void start() {
    running = true;
    notices.start();
    renewing.start();
    claiming.start();
  }

  /** Something was scheduled in this process: look now. */
  public void wake() {
    lookFrom(Cursor.START.runAt());
  }

  private void lookFrom(Instant runAt) {
    back.accumulateAndGet(new Cursor(runAt, 0), Cursor::earlier);
    alarm.ring();
  }

  /** Deliveries held now: waiting for their instant or being sent. */
  public int held() {
    return leases.count();
  }

  /**
   * Carries out everything that is due now, one after the other in due order, until nothing is.
   *
   * @return how many claims were carried out
   */
  public int crank() throws SQLException {
    int carried = 0;
    while (true) {
      List<Claimed> due = claim(clock.instant(), Cursor.START, List.of(), settings.batch());
      if (due.isEmpty()) {
        return carried;
      }
      due.forEach(leases::add);
      for (Claimed claimed : due) {
        carry(claimed);
        carried++;
      }
    }
  }

  private void carry(Claimed claimed) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Consumer<Claimed> whenOver = it -> over.complete(null);
    clerk.prepare(List.of(claimed), whenOver).forEach(ready -> clerk.depart(ready, whenOver));
    over.join();
    leases.drop(claimed);
  }

  /**
   * Stops claiming, lets what is being sent finish, and hands back what was not begun, for other
   * servers to take at once.
   */
  @Override
  public void close() {
    boolean was = running;
    running = false;
    alarm.ring();
    notices.stop();
    try {
      if (was) {
        claiming.join(settings.stopWithin());
        handBack(lanes.empty());
        leases.awaitNone(settings.stopWithin());
        lanes.close();
        stopped = true;
        renewing.interrupt();
        renewing.join(settings.stopWithin());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ledger.stop();
  }

  private void handBack(List<Claimed> waiting) {
    if (waiting.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      claims.release(connection, waiting);
    } catch (SQLException e) {
      LOG.warn("{} deliveries not handed back; their leases will end", waiting.size(), e);
    }
  }

  private void claimUntilStopped() {
    long sweepAt = System.nanoTime();
    while (running) {
      try {
        if (System.nanoTime() - sweepAt >= 0) {
          cursor = Cursor.START;
          passedOver.clear();
          lanes.closeIdle(LANE_IDLE);
          sweepAt = System.nanoTime() + settings.sweep().toNanos();
        }
        long idle = claimOnce(sweepAt);
        if (idle > 0) {
          alarm.sleep(idle);
        }
      } catch (SQLException | RuntimeException e) {
        if (running) {
          LOG.warn("the database did not answer, trying again: {}", e.getMessage());
          cursor = Cursor.START;
          rest();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** One claim; answers how many nanoseconds there is nothing to do after it. */
  private long claimOnce(long sweepAt) throws SQLException {
    long untilSweep = Math.max(1, sweepAt - System.nanoTime());
    int limit = Math.min(settings.batch(), lanes.room());
    if (limit <= 0) {
      return untilSweep;
    }
    Instant until = clock.instant().plus(settings.lookAhead());
    Set<Long> full = lanes.full();
    goBack(full);
    Cursor from = cursor;
    List<Claimed> due = claim(until, from, full, limit);
    full.forEach(channel -> passedOver.putIfAbsent(channel, from));
    if (!running) {
      handBack(due);
      return 0;
    }
    try {
      lanes.add(due);
    } catch (RuntimeException e) {
      handBack(due);
      throw e;
    }
    if (due.size() == limit) {
      cursor = new Cursor(due.getLast().runAt(), due.getLast().id());
      return 0;
    }
    cursor = new Cursor(until, Long.MAX_VALUE);
    return Math.min(untilSweep, Math.max(untilNext(), breath()));
  }

  /** To where rows may wait that the cursor has passed. */
  private void goBack(Set<Long> full) {
    Cursor told = back.getAndSet(null);
    if (told != null) {
      cursor = Cursor.earlier(cursor, told);
    }
    passedOver
        .entrySet()
        .removeIf(channel -> {
          boolean roomAgain = !full.contains(channel.getKey());
          if (roomAgain) {
            cursor = Cursor.earlier(cursor, channel.getValue());
          }
          return roomAgain;
        });
  }

  /**
   * What comes one by one is claimed in small groups: there is time until its instant. A notice
   * cuts this short.
   */
  private long breath() {
    return settings.lookAhead().dividedBy(5).toNanos();
  }

  private long untilNext() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return claims
          .next(connection, cursor)
          .map(next -> nanosUntil(next.minus(settings.lookAhead())))
          .orElse(Long.MAX_VALUE);
    }
  }

  private long nanosUntil(Instant instant) {
    Duration left = Duration.between(clock.instant(), instant);
    return left.compareTo(settings.sweep()) > 0
        ? settings.sweep().toNanos()
        : Math.max(1, left.toNanos());
  }

  private List<Claimed> claim(Instant until, Cursor after, Collection<Long> without, int limit)
      throws SQLException {
    List<Claimed> claimed;
    try (Connection connection = database.getConnection()) {
      claimed = claims.claim(connection, until, after, without, limit);
    }
    List<Claimed> recovered = claimed.stream().filter(Claimed::recovered).toList();
    if (recovered.isEmpty()) {
      return claimed;
    }
    LOG.info("{} deliveries taken over from a server that did not come back", recovered.size());
    List<Claimed> all = new ArrayList<>(claimed);
    all.removeAll(recovered);
    all.addAll(ledger.settleLost(recovered, clock.instant()));
    all.sort(Order.BY_TIME);
    return all;
  }

  private void renewUntilStopped() {
    while (!stopped) {
      try {
        LockSupport.parkNanos(settings.lease().dividedBy(3).toNanos());
        renew();
      } catch (SQLException | RuntimeException e) {
        LOG.warn("leases not renewed: {}", e.getMessage());
      }
    }
  }

  private void renew() throws SQLException {
    List<Claimed> held = leases.all();
    if (held.isEmpty()) {
      return;
    }
    long until = System.nanoTime() + settings.lease().toNanos();
    try (Connection connection = database.getConnection()) {
      Set<Long> kept = claims.renew(connection, held);
      leases.renewed(held, kept, until);
    }
  }

  private void rest() {
    try {
      alarm.sleep(500_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
