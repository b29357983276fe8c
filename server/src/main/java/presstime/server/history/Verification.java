package presstime.server.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a workspace's history found.
 *
 * @param intact nothing was changed, removed or put in
 * @param entries how many were read, each against its hash
 * @param seals how many were read, each against the one before
 * @param sealedThrough position of the last entry a seal covers
 * @param unsealed how many entries no seal covers yet; a minute old at most while a server runs
 * @param pruned ranges whose entries were removed because they were old, as the history itself says
 * @param head the last seal: who keeps its hash elsewhere can tell later that nothing before it
 *     changed
 * @param broken the first thing that is wrong; null when nothing is
 */
public record Verification(
    boolean intact,
    long entries,
    long seals,
    long sealedThrough,
    long unsealed,
    List<Pruned> pruned,
    @Nullable Head head,
    @Nullable Broken broken) {

  public Verification {
    pruned = List.copyOf(pruned);
  }

  /** A range that is gone; its hashes are not. */
  public record Pruned(long first, long last) {}

  /** The last seal. */
  public record Head(long seal, String hash, Instant sealedAt) {}

  /**
   * What is wrong.
   *
   * @param code {@code entry-changed}, {@code entry-missing}, {@code entry-replaced}, {@code
   *     seal-changed}, {@code seal-missing}, {@code seal-unlinked}, {@code end-missing}, {@code
   *     pruned-unrecorded}, {@code head-unknown}
   * @param position of the first entry concerned; null when it is about a seal alone
   * @param seal number of the seal concerned; null for what is not sealed
   * @param cause a sentence for people
   * @param solution what to do
   */
  public record Broken(
      String code, @Nullable Long position, @Nullable Long seal, String cause, String solution) {}
}
