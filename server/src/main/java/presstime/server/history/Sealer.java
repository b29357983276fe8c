package presstime.server.history;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import presstime.server.history.chain.Hashes;
import presstime.server.history.chain.Seal;
import presstime.server.history.store.ChainRows;
import presstime.server.history.store.ChainRows.Chain;
import presstime.server.history.store.EntryRows;

/**
 * Closes runs of entries with seals. Called by who holds the history's lock, within its
 * transaction.
 */
@Component
class Sealer {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

  /** So many entries make a seal whatever their age. */
  static final int MOST = 1_000;

  private final ChainRows chains;
  private final EntryRows entries;
  private final InstantSource clock;
  private final Duration after;

  Sealer(
      ChainRows chains,
      EntryRows entries,
      InstantSource clock,
      @Value("${presstime.history.seal-after:PT1M}") Duration after) {
    this.chains = chains;
    this.entries = entries;
    this.clock = clock;
    this.after = after;
  }

  /**
   * Seals what is many or old enough. A chain that somebody has broken is left as it is, for {@link
   * Verifier} to tell of; the others go on.
   */
  void sealWhatIsDue() {
    Instant now = clock.instant();
    for (Chain chain : chains.unsealed()) {
      try {
        sealWhatIsDue(chain, now);
      } catch (BrokenChain broken) {
        LOG.error("History is not sealed", broken);
      }
    }
  }

  private void sealWhatIsDue(Chain chain, Instant now) {
    Chain at = chain;
    while (at.lastPosition() - at.sealedThrough() >= MOST || isOld(at, now)) {
      at = seal(at, now);
    }
  }

  private boolean isOld(Chain chain, Instant now) {
    if (chain.lastPosition() == chain.sealedThrough()) {
      return false;
    }
    long first = chain.sealedThrough() + 1;
    return entries.range(chain.workspaceId(), first, first).stream()
        .anyMatch(kept -> !kept.entry().recordedAt().plus(after).isAfter(now));
  }

  /** The next seal of a chain; answers where the chain ends then. */
  Chain seal(Chain chain, Instant now) {
    long first = chain.sealedThrough() + 1;
    long last = Math.min(chain.lastPosition(), chain.sealedThrough() + MOST);
    List<byte[]> each = entries.hashes(chain.workspaceId(), first, last);
    if (each.size() != last - first + 1) {
      throw new BrokenChain(
          "entries of workspace %d between %d and %d are missing: nothing is sealed over a gap"
              .formatted(chain.workspaceId(), first, last));
    }
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    each.forEach(hashes::writeBytes);
    Seal seal =
        new Seal(
            chain.workspaceId(),
            chain.lastSeal() + 1,
            first,
            last,
            Hashes.of(hashes.toByteArray()),
            chain.lastHash(),
            now.truncatedTo(ChronoUnit.MICROS));
    chains.add(seal, hashes.toByteArray());
    Chain grown =
        new Chain(
            chain.workspaceId(),
            chain.lastPosition(),
            seal.number(),
            seal.computeHash(),
            last,
            chain.prunedThrough());
    chains.put(grown);
    return grown;
  }

  /** Entries are missing; the message says which. */
  static final class BrokenChain extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    BrokenChain(String message) {
      super(message);
    }
  }
}
