package presstime.server.history;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import presstime.server.history.chain.Entry;
import presstime.server.history.chain.Fact;
import presstime.server.history.chain.Hashes;
import presstime.server.history.store.ChainRows;
import presstime.server.history.store.ChainRows.Chain;
import presstime.server.history.store.EntryRows;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Removes old entries so that the rest can still be verified: whole seals from the beginning, whose
 * hashes stay, and an entry of its own that says so.
 */
@Component
public class Pruning {

  /** The kind of the entry that tells of it. */
  static final String KIND = "history-pruned";

  static final String WHAT_TO_DO =
      "Somebody has changed the database behind Presstime's back, or it is damaged. Compare it with"
          + " a backup or an export made before; everything before this entry is as it was written.";

  /** Seals at a time, each time a transaction of its own. */
  private static final int MOST = 10;

  private final ChainRows chains;
  private final EntryRows entries;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Pruning(
      ChainRows chains, EntryRows entries, TransactionOperations transaction, InstantSource clock) {
    this.chains = chains;
    this.entries = entries;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Removes what was sealed before an instant, of all workspaces.
   *
   * @param dryRun true to only count it
   * @return how many entries
   */
  public long prune(Instant before, boolean dryRun) {
    long gone = 0;
    for (Chain chain : chains.prunable()) {
      gone += dryRun ? count(chain, before) : prune(chain.workspaceId(), before);
    }
    return gone;
  }

  private long count(Chain chain, Instant before) {
    long kept = chains.firstSince(chain.workspaceId(), before).orElse(chain.lastSeal() + 1);
    List<ChainRows.Kept> last = chains.latest(chain.workspaceId(), kept, 1);
    return last.isEmpty() ? 0 : Math.max(0, last.getFirst().seal().last() - chain.prunedThrough());
  }

  private long prune(long workspace, Instant before) {
    long gone = 0;
    while (true) {
      long some = Objects.requireNonNull(transaction.execute(status -> some(workspace, before)));
      gone += some;
      if (some == 0) {
        return gone;
      }
    }
  }

  private long some(long workspace, Instant before) {
    chains.lock();
    Chain chain = chains.get(workspace);
    ChainRows.Kept last =
        chains.covering(workspace, chain.prunedThrough(), MOST).stream()
            .filter(kept -> kept.seal().sealedAt().isBefore(before))
            .reduce((one, later) -> later)
            .orElse(null);
    if (last == null) {
      return 0;
    }
    long through = last.seal().last();
    int gone = entries.prune(workspace, through);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long position = chain.lastPosition() + 1;
    entries.append(List.of(new Entry(workspace, position, told(last, before, now), now)));
    chains.put(
        new Chain(
            workspace,
            position,
            chain.lastSeal(),
            chain.lastHash(),
            chain.sealedThrough(),
            through));
    return gone;
  }

  private static Fact told(ChainRows.Kept last, Instant before, Instant now) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("through", last.seal().last());
    data.put("seal", last.seal().number());
    data.put("sealHash", Hashes.hex(last.hash()));
    data.put("before", before.toString());
    return new Fact(
        "pruned/" + last.seal().last(),
        "history",
        KIND,
        "history",
        now,
        Fact.Cause.of("upkeep"),
        new Fact.About(null, null, null, null, null),
        Fact.Execution.NONE,
        data);
  }
}
