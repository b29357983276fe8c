package presstime.server.conflicts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.store.PlacedRows;
import presstime.server.conflicts.store.SweepRows;

/**
 * Gathers what a transaction changes and has its channels looked at once, however many deliveries
 * it moves.
 */
@Component
class Changes {

  private final SweepRows queue;
  private final PlacedRows placed;
  private final RuleBook rules;

  Changes(SweepRows queue, PlacedRows placed, RuleBook rules) {
    this.queue = queue;
    this.placed = placed;
    this.rules = rules;
  }

  /** Of one workspace. */
  private record Gathered(Set<Long> channels, Set<Long> contents) {}

  /** Something has changed on these channels, and with these contents wherever they are. */
  void told(long workspaceId, Collection<Long> channels, Collection<Long> contents) {
    Gathered gathered =
        gathered()
            .computeIfAbsent(workspaceId, id -> new Gathered(new HashSet<>(), new HashSet<>()));
    gathered.channels().addAll(channels);
    gathered.contents().addAll(contents);
  }

  @SuppressWarnings("unchecked") // bound below, and nowhere else
  private Map<Long, Gathered> gathered() {
    Object bound = TransactionSynchronizationManager.getResource(this);
    if (bound != null) {
      return (Map<Long, Gathered>) bound;
    }
    Map<Long, Gathered> fresh = new HashMap<>();
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(new Flush(fresh));
    return fresh;
  }

  /** Writes the queue's rows last thing in the transaction. */
  private final class Flush implements TransactionSynchronization {

    private final Map<Long, Gathered> all;

    Flush(Map<Long, Gathered> all) {
      this.all = all;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      all.forEach(Changes.this::want);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Changes.this);
    }
  }

  /** Where it is, where others wait for it, and where the same people are told. */
  private void want(long workspaceId, Gathered gathered) {
    Set<Long> contents = new HashSet<>(gathered.contents());
    contents.addAll(placed.waitingFor(gathered.contents()));
    Set<Long> channels = new HashSet<>(gathered.channels());
    channels.addAll(placed.channelsOf(contents));
    Book book = rules.read(workspaceId);
    for (long channel : Set.copyOf(channels)) {
      channels.addAll(book.sharingAudience(channel));
    }
    queue.want(workspaceId, channels);
  }
}
