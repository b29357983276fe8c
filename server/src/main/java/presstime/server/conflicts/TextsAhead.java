package presstime.server.conflicts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.store.PlacedRows;
import presstime.server.conflicts.store.SignatureRows;
import presstime.server.conflicts.store.SweepRows.Wanted;
import presstime.server.kernel.PeriodicTask;

/**
 * Compares the texts of what a channel has, a few at a time, before it is looked at: comparing
 * thousands in one transaction would keep everybody waiting who places something meanwhile.
 */
@Component
class TextsAhead {

  private static final int TOGETHER = 50;

  private final PlacedRows placed;
  private final SignatureRows signatures;
  private final RuleBook rules;
  private final Surroundings surroundings;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  TextsAhead(
      PlacedRows placed,
      SignatureRows signatures,
      RuleBook rules,
      Surroundings surroundings,
      TransactionOperations transaction,
      InstantSource clock) {
    this.placed = placed;
    this.signatures = signatures;
    this.rules = rules;
    this.surroundings = surroundings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Compares those that were not yet; false when it was asked to stop before it was done. */
  boolean compare(Wanted channel) {
    List<Long> texts = List.copyOf(texts(channel));
    for (int i = 0; i < texts.size(); i += TOGETHER) {
      if (PeriodicTask.isToStop()) {
        return false;
      }
      Set<Long> some = Set.copyOf(texts.subList(i, Math.min(i + TOGETHER, texts.size())));
      transaction.executeWithoutResult(status -> surroundings.sign(channel.workspaceId(), some));
      transaction.executeWithoutResult(status -> signatures.settle(some));
    }
    return !PeriodicTask.isToStop();
  }

  private Set<Long> texts(Wanted channel) {
    Instant now = clock.instant();
    Instant last = placed.lastDue(channel.channelId());
    if (last == null) {
      return Set.of();
    }
    Book book = rules.read(channel.workspaceId());
    Set<Long> channels = new HashSet<>(book.sharingAudience(channel.channelId()));
    channels.add(channel.channelId());
    return signatures.uncompared(
        channel.workspaceId(),
        channels,
        now.minus(Surroundings.A_MONTH),
        (last.isBefore(now) ? now : last).plus(Surroundings.A_MONTH));
  }
}
