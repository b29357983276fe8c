package presstime.server.history;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.history.chain.Entry;
import presstime.server.history.chain.Hashes;
import presstime.server.history.chain.Seal;
import presstime.server.history.store.ChainRows;
import presstime.server.history.store.EntryLists;
import presstime.server.history.store.EntryRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;

/** What happened, as people look for it. */
@Component
public class History {

  private final EntryLists lists;
  private final ChainRows chains;

  History(EntryLists lists, ChainRows chains) {
    this.lists = lists;
    this.chains = chains;
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public Page<Entry> page(Caller caller, HistoryFilter filter, int limit, @Nullable Cursor after) {
    List<Entry> rows =
        lists.latest(caller.workspaceId(), filter, after, limit + 1).stream()
            .map(EntryRows.Kept::entry)
            .toList();
    return Page.of(rows, limit, entry -> Cursor.of(entry.fact().at(), entry.position()));
  }

  /**
   * A seal as people see it.
   *
   * @param first position of its first entry
   * @param last position of its last entry
   */
  public record SealView(
      long number,
      long first,
      long last,
      String entries,
      String previous,
      java.time.Instant sealedAt,
      String hash) {}

  /** The newest first. */
  @Transactional(readOnly = true)
  public Page<SealView> seals(Caller caller, int limit, @Nullable Cursor after) {
    long before = after == null ? Long.MAX_VALUE : Objects.requireNonNull(after).id();
    List<SealView> rows =
        chains.latest(caller.workspaceId(), before, limit + 1).stream().map(History::view).toList();
    return Page.of(rows, limit, seal -> Cursor.of(seal.number()));
  }

  private static SealView view(ChainRows.Kept kept) {
    Seal seal = kept.seal();
    return new SealView(
        seal.number(),
        seal.first(),
        seal.last(),
        Hashes.hex(seal.digest()),
        Hashes.hex(seal.previous()),
        seal.sealedAt(),
        Hashes.hex(kept.hash()));
  }
}
