package presstime.server.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import presstime.server.content.Moderation;
import presstime.server.delivery.DeliveryResolved;
import presstime.server.delivery.SettlementListener;
import presstime.server.kernel.PeriodicTask;
import presstime.server.moderation.store.SettledRows;

/**
 * Brings contents to the state their schedule was to bring them to, after the delivery is settled
 * and never on its way. What is heard is looked at within a second; what a lost server heard is
 * found by a round. Several servers may do the same: the history has one line per delivery.
 */
@Component
class Settlements implements SettlementListener {

  /** How often everything is looked for that nobody heard of. */
  static final Duration EVERY = Duration.ofMinutes(15);

  /** A commit may be seen that much later than the time in its rows says. */
  private static final Duration SLACK = Duration.ofHours(1);

  /** More than this is left to the next round, so that a herd costs no memory. */
  private static final int MOST_HEARD = 200_000;

  private static final int TOGETHER = 50;
  private static final Logger LOG = LoggerFactory.getLogger(Settlements.class);

  private final Set<Long> heard = ConcurrentHashMap.newKeySet();
  private final SettledRows rows;
  private final Moderation moderation;
  private final TransactionOperations transaction;
  private final InstantSource clock;
  private volatile boolean roundWanted;

  Settlements(
      SettledRows rows,
      Moderation moderation,
      TransactionOperations transaction,
      InstantSource clock) {
    this.rows = rows;
    this.moderation = moderation;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void settled(long contentId, long deliveryId) {
    if (heard.size() < MOST_HEARD) {
      heard.add(contentId);
    } else {
      roundWanted = true;
    }
  }

  /** A person has told what became of a delivery. */
  @TransactionalEventListener
  void on(DeliveryResolved resolved) {
    rows.contentOf(resolved.deliveryId()).ifPresent(heard::add);
  }

  /** Follows everything there is to follow now; answers how many contents were looked at. */
  int run() {
    Instant now = clock.instant();
    if (rows.takeRound(now, now.plus(EVERY), roundWanted)) {
      roundWanted = false;
      heard.addAll(rows.untold());
      follow(take());
      if (!PeriodicTask.isToStop()) {
        rows.lookedThrough(now.minus(SLACK));
      }
      return 0;
    }
    List<Long> contents = take();
    follow(contents);
    return contents.size();
  }

  /** What this server has heard and had no time for: the next round is due at once. */
  void leaveToOthers() {
    if (!heard.isEmpty()) {
      rows.callRound(clock.instant());
    }
  }

  /** As if another server had heard it. */
  void forget() {
    heard.clear();
  }

  private List<Long> take() {
    List<Long> contents = heard.stream().sorted().toList();
    contents.forEach(heard::remove);
    return contents;
  }

  private void follow(List<Long> contents) {
    for (int i = 0; i < contents.size(); i += TOGETHER) {
      if (PeriodicTask.isToStop()) {
        heard.addAll(contents.subList(i, contents.size()));
        return;
      }
      List<Long> some = contents.subList(i, Math.min(i + TOGETHER, contents.size()));
      try {
        together(some);
      } catch (RuntimeException e) {
        LOG.debug("one of {} contents could not follow its schedule", some.size(), e);
        some.forEach(this::alone);
      }
    }
  }

  /** One that cannot follow now, because it is being sent, is tried again. */
  private void alone(long content) {
    try {
      together(List.of(content));
    } catch (RuntimeException e) {
      LOG.warn("content {} could not follow its schedule, will be tried again", content, e);
      heard.add(content);
    }
  }

  private void together(List<Long> contents) {
    transaction.executeWithoutResult(status -> {
      List<Moderation.CarriedOut> done = new ArrayList<>(rows.carriedOut(contents));
      done.forEach(moderation::carriedOut);
    });
  }
}
