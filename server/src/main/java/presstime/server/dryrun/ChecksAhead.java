package presstime.server.dryrun;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import presstime.platform.Problem;
import presstime.server.channels.ConnectionTurns;
import presstime.server.dryrun.store.PlannedRows;
import presstime.server.dryrun.store.RiskRows;
import presstime.server.dryrun.store.RiskRows.Open;
import presstime.server.kernel.PeriodicTask;

/**
 * Looks at deliveries hours ahead of their time, by itself: when each set time ahead comes, when
 * one gets another time or revision within it, and again while something is wrong. One server of
 * all at a time; a problem is told once, and told again when it is over.
 */
@Component
public class ChecksAhead {

  /** Any number that nothing else locks; the letters of "ahead". */
  private static final long LOCK = 0x61_68_65_61_64L;

  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final Duration BAD_FOR = Duration.ofMinutes(5);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST = 200;
  private static final int ROUNDS = 50;
  private static final String ACTOR = "checks-ahead";

  private final DataSource source;
  private final PlannedRows planned;
  private final RiskRows risks;
  private final Rehearsal rehearsal;
  private final ConnectionTry connections;
  private final ConnectionTurns turns;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final List<Duration> ahead;

  ChecksAhead(
      DataSource source,
      PlannedRows planned,
      RiskRows risks,
      Rehearsal rehearsal,
      ConnectionTry connections,
      ConnectionTurns turns,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      InstantSource clock,
      @Value("${presstime.checks.ahead:PT24H,PT1H}") List<Duration> ahead) {
    this.source = source;
    this.planned = planned;
    this.risks = risks;
    this.rehearsal = rehearsal;
    this.connections = connections;
    this.turns = turns;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.ahead = List.copyOf(ahead);
  }

  /** Looks at all there is to look at now, unless another server does. */
  public void run() {
    try (Connection connection = source.getConnection()) {
      if (!lock(connection, "SELECT pg_try_advisory_lock(?)")) {
        return;
      }
      try {
        look();
      } finally {
        lock(connection, "SELECT pg_advisory_unlock(?)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not answer", e);
    }
  }

  private void look() {
    Instant now = clock.instant();
    for (int round = 0; round < ROUNDS && !PeriodicTask.isToStop(); round++) {
      List<Long> ids = risks.candidates(now, ahead, MOST);
      if (!ids.isEmpty()) {
        tryConnections(planned.read(ids), now);
        transaction.executeWithoutResult(status -> check(ids, now));
      }
      if (ids.size() < MOST) {
        break;
      }
    }
    transaction.executeWithoutResult(status -> end(now));
  }

  private void tryConnections(List<Planned> some, Instant now) {
    Map<Long, Long> workspaces =
        some.stream()
            .collect(toMap(Planned::channelId, Planned::workspaceId, (one, another) -> one));
    List<Long> channels = List.copyOf(workspaces.keySet());
    for (Long channel : risks.untested(channels, now.minus(GOOD_FOR), now.minus(BAD_FOR))) {
      if (PeriodicTask.isToStop()) {
        return;
      }
      Problem problem = connections.run(channel);
      long workspace = Objects.requireNonNull(workspaces.get(channel));
      turns.tried(workspace, channel, problem, ACTOR, now);
    }
  }

  private void check(List<Long> ids, Instant now) {
    List<Open> open = risks.openOf(ids);
    Set<String> found = new HashSet<>();
    for (Rehearsal.Result result : rehearsal.of(planned.read(ids))) {
      for (Trouble trouble : result.troubles()) {
        if (trouble.isRisk() && found.add(key(result.planned().id(), trouble.problem().code()))) {
          tell(result.planned(), trouble, now);
        }
      }
    }
    for (Open risk : open) {
      if (!found.contains(key(risk.deliveryId(), risk.code()))) {
        close(risk, "solved", now);
      }
    }
    risks.checked(ids, now, ahead);
  }

  private static String key(long delivery, String code) {
    return delivery + " " + code;
  }

  private void tell(Planned one, Trouble trouble, Instant now) {
    if (risks.open(one, trouble, now)) {
      events.publishEvent(
          new DeliveryAtRisk(
              one.workspaceId(),
              one.id(),
              one.contentId(),
              one.channelId(),
              one.dueAt(),
              trouble.severity().word(),
              trouble.problem(),
              ACTOR,
              now));
    }
  }

  private void close(Open risk, String ending, Instant now) {
    if (risks.close(risk.id(), ending, now)) {
      events.publishEvent(
          new DeliveryNoLongerAtRisk(
              risk.workspaceId(), risk.deliveryId(), risk.code(), ending, ACTOR, now));
    }
  }

  private void end(Instant now) {
    Duration longest = ahead.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    for (RiskRows.Over over : risks.over(now, now.plus(longest))) {
      close(over.risk(), over.ending(), now);
      risks.uncheck(over.risk().deliveryId()); // whatever comes back is looked at anew
    }
    risks.forget(now.minus(KEPT));
  }

  private static boolean lock(Connection connection, String function) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(function)) {
      statement.setLong(1, LOCK);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
