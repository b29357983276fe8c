package presstime.server.freshness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.server.freshness.store.FreshnessNotices;
import presstime.server.freshness.store.FreshnessNotices.Notice;
import presstime.server.freshness.store.FreshnessRows;
import presstime.server.freshness.store.FreshnessRows.Subject;
import presstime.server.kernel.PeriodicTask;

/**
 * Looks every few seconds at contents of which something went out, whose rules have changed, or
 * whose date is near or over. Each content is a transaction of its own, so that one that fails
 * keeps nobody else; several servers share the work.
 */
@Component
public class FreshnessSweep extends PeriodicTask {

  private static final Logger LOG = LoggerFactory.getLogger(FreshnessSweep.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /**
   * How often all publications are held against what is known here, in case something was missed.
   */
  private static final Duration ROUND = Duration.ofHours(6);

  /** When it is looked again at what is about to go out, waits for a person, or failed here. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Duration HELD = Duration.ofMinutes(10);
  private static final Duration FAILED = Duration.ofMinutes(1);
  private static final int BATCH = 200;

  private final FreshnessNotices notices;
  private final FreshnessRows rows;
  private final FreshnessKeeper keeper;
  private final FreshnessExpiries expiries;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  FreshnessSweep(
      FreshnessNotices notices,
      FreshnessRows rows,
      FreshnessKeeper keeper,
      FreshnessExpiries expiries,
      PlatformTransactionManager transactions,
      InstantSource clock,
      @Value("${presstime.engine.running:true}") boolean wanted) {
    super("presstime-freshness", PAUSE, PAUSE, wanted);
    this.notices = notices;
    this.rows = rows;
    this.keeper = keeper;
    this.expiries = expiries;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Looks at everything there is to look at now, of all workspaces, unless asked to stop.
   *
   * @return how many contents have expired
   */
  public int sweep() {
    Instant now = clock.instant();
    transaction.executeWithoutResult(begun -> notices.round(now, ROUND));
    Set<Long> looked = new HashSet<>();
    int expired = 0;
    List<Long> some;
    do {
      some = notices.due(now, BATCH).stream().filter(looked::add).toList();
      for (long content : some) {
        if (PeriodicTask.isToStop()) {
          return expired;
        }
        expired += look(content, now) ? 1 : 0;
      }
    } while (!some.isEmpty());
    return expired;
  }

  private boolean look(long content, Instant now) {
    try {
      return Boolean.TRUE.equals(transaction.execute(begun -> lookIfDue(content, now)));
    } catch (RuntimeException e) {
      LOG.error("the freshness of content {} cannot be looked at", content, e);
      transaction.executeWithoutResult(begun -> notices.defer(content, now, now.plus(FAILED)));
      return false;
    }
  }

  private boolean lookIfDue(long content, Instant now) {
    Optional<Subject> subject = rows.lockIfFree(content);
    if (subject.isEmpty()) {
      notices.forgetIfGone(content);
      return false;
    }
    if (!notices.isDue(content, now)) {
      return false;
    }
    notices.take(content);
    boolean expired = expiries.act(keeper.settle(subject.get(), now), now);
    again(subject.get(), now)
        .ifPresent(
            at -> notices.add(List.of(new Notice(subject.get().workspaceId(), content, at))));
    return expired;
  }

  /** When the engine will have done something more with it. */
  private Optional<Instant> again(Subject subject, Instant now) {
    Optional<Instant> run = rows.nextRun(subject.contentId());
    if (run.isPresent()) {
      Instant soon = now.plus(SOON);
      return run.map(at -> at.isAfter(soon) ? at : soon);
    }
    return rows.isHeld(subject.contentId()) ? Optional.of(now.plus(HELD)) : Optional.empty();
  }

  @Override
  protected void round() {
    sweep();
  }

  @Override
  protected void failed(Logger log, RuntimeException e) {
    log.error("the sweep over freshness failed; it is tried again in {}", PAUSE, e);
  }
}
