package presstime.server.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.history.Verification.Broken;
import presstime.server.history.Verification.Head;
import presstime.server.history.Verification.Pruned;
import presstime.server.history.chain.Hashes;
import presstime.server.history.chain.Seal;
import presstime.server.history.store.ChainRows;
import presstime.server.history.store.ChainRows.Chain;
import presstime.server.history.store.EntryRows;

/**
 * Walks a history from its first seal to its end. What is sealed never changes, so it is read a
 * seal at a time, without a snapshot that would be in anybody's way: a million entries take no more
 * memory than a thousand.
 */
@Component
public class Verifier {

  private static final int SEALS_AT_A_TIME = 20;
  private static final int ENTRIES_AT_A_TIME = 1_000;

  private final ChainRows chains;
  private final EntryRows entries;

  public Verifier(ChainRows chains, EntryRows entries) {
    this.chains = chains;
    this.entries = entries;
  }

  /**
   * Walks.
   *
   * @param expected hash of a seal, in hex, that somebody kept elsewhere and that must be among
   *     them; null for none
   */
  public Verification verify(long workspaceId, @Nullable String expected) {
    return new Walk(workspaceId, chains.get(workspaceId)).run(expected);
  }

  /** One walk. */
  private final class Walk {
    private final long workspace;
    private final Chain end;
    private long prunedThrough;
    private long read;
    private long seals;
    private long through;
    private long recordedPruning;
    private byte[] previous = Hashes.NONE;
    private boolean expectedSeen;
    private @Nullable Head head;

    Walk(long workspace, Chain end) {
      this.workspace = workspace;
      this.end = end;
      this.prunedThrough = end.prunedThrough();
    }

    Verification run(@Nullable String expected) {
      Optional<Broken> broken =
          seals(expected).or(this::tail).or(this::pruning).or(() -> expected(expected));
      List<Pruned> pruned = prunedThrough == 0 ? List.of() : List.of(new Pruned(1, prunedThrough));
      return new Verification(
          broken.isEmpty(),
          read,
          seals,
          through,
          Math.max(0, end.lastPosition() - through),
          pruned,
          head,
          broken.orElse(null));
    }

    private Optional<Broken> seals(@Nullable String expected) {
      while (seals < end.lastSeal()) {
        List<ChainRows.Kept> some = chains.seals(workspace, seals + 1, SEALS_AT_A_TIME);
        if (some.isEmpty()) {
          return missingSeal(seals + 1);
        }
        for (ChainRows.Kept kept : some) {
          Optional<Broken> broken = seal(kept);
          if (broken.isPresent()) {
            return broken;
          }
          expectedSeen |= Hashes.hex(kept.hash()).equalsIgnoreCase(expected);
          if (seals == end.lastSeal()) {
            break; // what was sealed since the walk began is for the next one
          }
        }
      }
      return seals == 0 || Arrays.equals(previous, end.lastHash())
          ? Optional.empty()
          : Optional.of(sealBroken("seal-changed", seals, "is not the one the history ended with"));
    }

    private Optional<Broken> seal(ChainRows.Kept kept) {
      Seal seal = kept.seal();
      if (seal.number() != seals + 1) {
        return missingSeal(seals + 1);
      }
      if (!Arrays.equals(seal.previous(), previous) || seal.first() != through + 1) {
        return Optional.of(
            sealBroken("seal-unlinked", seal.number(), "does not follow the one before it"));
      }
      Optional<Broken> inside = entries(kept);
      if (inside.isPresent()) {
        return inside;
      }
      if (!Arrays.equals(seal.computeHash(), kept.hash())) {
        return Optional.of(
            sealBroken("seal-changed", seal.number(), "was changed after it was made"));
      }
      seals = seal.number();
      through = seal.last();
      previous = kept.hash();
      head = new Head(seals, Hashes.hex(kept.hash()), seal.sealedAt());
      return Optional.empty();
    }

    private Optional<Broken> entries(ChainRows.Kept kept) {
      Seal seal = kept.seal();
      if (seal.last() <= prunedThrough) {
        return Optional.empty();
      }
      List<EntryRows.Kept> there = entries.range(workspace, seal.first(), seal.last());
      if (there.isEmpty() && seal.last() <= chains.get(workspace).prunedThrough()) {
        prunedThrough = Math.max(prunedThrough, seal.last()); // pruned while the walk was under way
        return Optional.empty();
      }
      for (int i = 0; i <= seal.last() - seal.first(); i++) {
        byte[] sealed = Arrays.copyOfRange(kept.hashes(), 32 * i, 32 * i + 32);
        Optional<Broken> broken =
            entry(i < there.size() ? there.get(i) : null, seal.first() + i, seal.number(), sealed);
        if (broken.isPresent()) {
          return broken;
        }
      }
      return Optional.empty();
    }

    private Optional<Broken> entry(
        EntryRows.@Nullable Kept kept,
        long position,
        @Nullable Long seal,
        byte @Nullable [] sealed) {
      if (kept == null || kept.entry().position() != position) {
        return entryBroken("entry-missing", position, seal, "is not there");
      }
      byte[] hash = kept.entry().computeHash();
      if (!Arrays.equals(hash, kept.hash())) {
        return entryBroken("entry-changed", position, seal, "was changed after it was written");
      }
      if (sealed != null && !Arrays.equals(hash, sealed)) {
        return entryBroken("entry-replaced", position, seal, "is not the one that was sealed");
      }
      read++;
      if (kept.entry().fact().kind().equals(Pruning.KIND)
          && kept.entry().fact().source().equals("history")) {
        recordedPruning =
            Math.max(recordedPruning, kept.entry().fact().data().path("through").asLong(0));
      }
      return Optional.empty();
    }

    private Optional<Broken> tail() {
      for (long first = through + 1; first <= end.lastPosition(); first += ENTRIES_AT_A_TIME) {
        long last = Math.min(end.lastPosition(), first + ENTRIES_AT_A_TIME - 1);
        List<EntryRows.Kept> there = entries.range(workspace, first, last);
        for (long position = first; position <= last; position++) {
          int i = (int) (position - first);
          Optional<Broken> broken =
              entry(i < there.size() ? there.get(i) : null, position, null, null);
          if (broken.isPresent()) {
            return broken;
          }
        }
      }
      long beyond = Math.max(through, end.lastPosition());
      boolean endKnown = chains.get(workspace).lastPosition() > beyond;
      return endKnown || entries.range(workspace, beyond + 1, beyond + 1).isEmpty()
          ? Optional.empty()
          : entryBroken("end-missing", beyond + 1, null, "is beyond where the history ends");
    }

    private Optional<Broken> pruning() {
      return prunedThrough <= recordedPruning
          ? Optional.empty()
          : entryBroken(
              "pruned-unrecorded", recordedPruning + 1, null, "was removed and nothing says why");
    }

    private Optional<Broken> expected(@Nullable String expected) {
      return expected == null || expectedSeen
          ? Optional.empty()
          : Optional.of(
              new Broken(
                  "head-unknown",
                  null,
                  null,
                  "No seal has the hash " + expected + ".",
                  "The history was written anew, or cut off and continued, since that hash was kept;"
                      + " or it is another workspace's."));
    }

    private Optional<Broken> missingSeal(long number) {
      return Optional.of(sealBroken("seal-missing", number, "is not there"));
    }

    private Broken sealBroken(String code, long number, String what) {
      return new Broken(
          code, through + 1, number, "Seal " + number + " " + what + ".", Pruning.WHAT_TO_DO);
    }

    private Optional<Broken> entryBroken(
        String code, long position, @Nullable Long seal, String what) {
      return Optional.of(
          new Broken(
              code, position, seal, "Entry " + position + " " + what + ".", Pruning.WHAT_TO_DO));
    }
  }
}
