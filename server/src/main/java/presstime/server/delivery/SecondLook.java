package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Problem;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Conclusion;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.policy.Predecessors;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Situations;
import presstime.server.delivery.store.Situations.Look;
import presstime.server.delivery.store.Timelines;

/**
 * Looks once more at what was just held until something else comes about: that may have happened
 * between the engine's look and its commit, when there was nothing to be let go yet, and nobody
 * would come back for it. On a thread of its own, since the engine's do not wait for the database.
 */
@Component
class SecondLook implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

  /** What is held for these is let go by whoever brings about what is missing. */
  private static final Set<String> LET_GO =
      Set.of(
          DeliveryProblems.PREDECESSOR_NOT_LIVE.code(),
          DeliveryProblems.PUBLICATION_BLOCKED.code());

  private static final long STOP_WITHIN_SECONDS = 5;

  private final ExecutorService looking =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("presstime-second-look").daemon().factory());
  private final DeliveryRows rows;
  private final Situations situations;
  private final DependentReactions dependents;
  private final Timelines timelines;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  SecondLook(
      DeliveryRows rows,
      Situations situations,
      DependentReactions dependents,
      Timelines timelines,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.rows = rows;
    this.situations = situations;
    this.dependents = dependents;
    this.timelines = timelines;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Hears of a conclusion after its commit; returns at once. */
  void after(Conclusion conclusion) {
    Problem problem = conclusion.problem();
    if (conclusion.state() == DeliveryState.HELD
        && problem != null
        && LET_GO.contains(problem.code())) {
      looking.execute(() -> look(conclusion.claimed()));
    }
  }

  private void look(Claimed held) {
    try {
      transaction.executeWithoutResult(
          status -> letGo(rows.lock(held.workspaceId(), held.id()), clock.instant()));
    } catch (RuntimeException e) {
      LOG.warn("delivery {}: held, and not looked at once more", held.id(), e);
    }
  }

  /** Whoever changes what it is held for locks the row as well: one of the two sees the other. */
  private void letGo(DeliveryRecord row, Instant now) {
    Look look = situations.lookAt(List.of(row.getId()), now).get(row.getId());
    if (look != null && isOver(row, look)) {
      rows.comeBack(row, now);
      timelines.add(
          row.getId(), "released", "engine", now, Map.of("why", "what was missing came about"));
      dependents.after(row.getContentId(), "engine", "predecessor released");
    }
  }

  private static boolean isOver(DeliveryRecord row, Look look) {
    if (Reactions.isHeldFor(row, DeliveryProblems.PREDECESSOR_NOT_LIVE.code())) {
      Predecessors before = look.predecessors();
      return before.live() || before.runsAt() != null;
    }
    return Reactions.isHeldFor(row, DeliveryProblems.PUBLICATION_BLOCKED.code()) && !look.blocked();
  }

  @Override
  public void close() {
    looking.shutdown();
    try {
      if (!looking.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("stopped before all that was held was looked at once more");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
