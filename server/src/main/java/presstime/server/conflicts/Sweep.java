package presstime.server.conflicts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import presstime.database.tables.records.ConflictRecord;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.policy.Detection;
import presstime.server.conflicts.policy.Finding;
import presstime.server.conflicts.policy.Nearest;
import presstime.server.conflicts.policy.Placed;
import presstime.server.conflicts.policy.Situation;
import presstime.server.conflicts.store.ConflictRows;
import presstime.server.conflicts.store.PlacedRows;
import presstime.server.conflicts.store.SweepRows;
import presstime.server.conflicts.store.SweepRows.Wanted;

/**
 * Looks at channels anew: those on which something has changed, and from time to time all with
 * something waiting. Several servers share the work; each channel is looked at by one at a time.
 */
@Component
class Sweep {

  /** Deliveries leave without telling; so much later their conflicts are closed at the latest. */
  static final Duration EVERY = Duration.ofMinutes(15);

  /** Of so many, each is looked at with what is near it; of more, everything there is. */
  private static final int FEW = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final SweepRows queue;
  private final ConflictRows rows;
  private final PlacedRows placed;
  private final RuleBook rules;
  private final Nearby nearby;
  private final Surroundings surroundings;
  private final TextsAhead texts;
  private final Recorder recorder;
  private final Endings endings;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Sweep(
      SweepRows queue,
      ConflictRows rows,
      PlacedRows placed,
      RuleBook rules,
      Nearby nearby,
      Surroundings surroundings,
      TextsAhead texts,
      Recorder recorder,
      Endings endings,
      TransactionOperations transaction,
      InstantSource clock) {
    this.queue = queue;
    this.rows = rows;
    this.placed = placed;
    this.rules = rules;
    this.nearby = nearby;
    this.surroundings = surroundings;
    this.texts = texts;
    this.recorder = recorder;
    this.endings = endings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Looks at everything there is to look at now, unless asked to stop; answers how many channels
   * that were.
   */
  int run() {
    transaction.executeWithoutResult(status -> queue.round(clock.instant(), EVERY));
    int looked = 0;
    while (next()) {
      looked++;
    }
    return looked;
  }

  private boolean next() {
    Optional<Wanted> first = transaction.execute(status -> queue.first());
    if (first == null || first.isEmpty() || !texts.compare(first.get())) {
      return false;
    }
    Wanted channel = first.get();
    transaction.executeWithoutResult(status -> {
      if (queue.take(channel)) {
        look(channel.workspaceId(), channel.channelId());
      }
    });
    return true;
  }

  /**
   * Makes the conflicts kept of a channel those that there are. The rows are read before the
   * deliveries: what somebody schedules in between is not taken for gone.
   */
  private void look(long workspaceId, long channelId) {
    queue.lockChannel(channelId);
    List<ConflictRecord> there = rows.there(channelId);
    Book book = rules.read(workspaceId);
    if (!book.channels().containsKey(channelId)) {
      recorder.close(there, Map.of(), endings);
      return;
    }
    Set<Long> channels = new HashSet<>(book.sharingAudience(channelId));
    channels.add(channelId);
    List<Placed> open = placed.open(workspaceId, channels, FEW + 1);
    if (open.isEmpty()) {
      // What is done is at odds only with what is still to come.
      recorder.close(there, Map.of(), endings);
      return;
    }
    boolean few = open.size() <= FEW;
    Situation situation = few ? nearby.of(book, open) : everythingOn(book, channelId);
    if (surroundings.settle(situation)) {
      // What is alike may lie further away than what was read of it.
      situation = few ? nearby.of(book, open) : surroundings.compared(situation);
    }
    Map<String, Finding> found =
        Nearest.each(Detection.of(situation)).stream()
            .filter(finding -> finding.subject().channelId() == channelId)
            .collect(Collectors.toMap(Finding::key, finding -> finding, (one, same) -> one));
    recorder.keep(workspaceId, List.copyOf(found.values()), "engine");
    recorder.close(there, found, endings);
    LOG.debug("channel {}: {} conflicts", channelId, found.size());
  }

  private Situation everythingOn(Book book, long channelId) {
    Instant now = clock.instant();
    Instant last = placed.lastDue(channelId);
    return surroundings.around(
        book, List.of(channelId), now, last == null || last.isBefore(now) ? now : last);
  }
}
