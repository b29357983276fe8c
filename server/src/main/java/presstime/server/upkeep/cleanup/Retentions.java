package presstime.server.upkeep.cleanup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import presstime.server.history.Pruning;

/** How long each kind is kept on this server. */
public final class Retentions {

  private final Map<Kind, Retention> kept = new EnumMap<>(Kind.class);

  /** Has its own way: what goes must leave a chain that can be verified. */
  private static final String HISTORY = "presstime.retention.history";

  private final Uploads uploads;
  private final UnusedImages unused;
  private final Retention images;
  private final Pruning pruning;
  private final Retention history;

  private Retentions(
      Path media,
      Retention images,
      TransactionOperations transaction,
      Pruning pruning,
      Retention history) {
    this.uploads = new Uploads(media.resolve("incoming"));
    this.unused = new UnusedImages(new UnusedFiles(media), transaction);
    this.images = images;
    this.pruning = pruning;
    this.history = history;
  }

  /**
   * Reads the settings {@code presstime.retention.…}.
   *
   * @param settings the value of the setting of that name, or what is usual
   * @param media the folder of the media files
   * @param transaction for what goes only together
   * @param pruning removes old history
   * @throws IllegalArgumentException when a value cannot be understood
   */
  public static Retentions of(
      BinaryOperator<String> settings,
      Path media,
      TransactionOperations transaction,
      Pruning pruning) {
    Retention history = Retention.parse(HISTORY, settings.apply(HISTORY, "P10Y"));
    Retention images =
        Retention.parse(
            UnusedImages.SETTING, settings.apply(UnusedImages.SETTING, UnusedImages.USUAL));
    Retentions all = new Retentions(media, images, transaction, pruning, history);
    for (Kind kind : Kind.values()) {
      String text = settings.apply(kind.setting(), kind.usual());
      all.kept.put(kind, Retention.parse(kind.setting(), text));
    }
    return all;
  }

  /**
   * Removes what is old, kind after kind.
   *
   * @param dryRun true to only count it
   */
  public List<Cleaned> clean(JdbcClient database, Instant now, boolean dryRun) {
    List<Cleaned> cleaned = new ArrayList<>();
    kept.forEach((kind, retention) -> {
      Optional<Instant> before = retention.before(now);
      long count =
          before
              .map(instant ->
                  dryRun
                      ? kind.sweep().count(database, instant)
                      : kind.sweep().delete(database, instant))
              .orElse(0L);
      cleaned.add(new Cleaned(kind.word(), retention.toString(), before.orElse(null), count));
    });
    Optional<Instant> old = history.before(now);
    long pruned = old.map(instant -> pruning.prune(instant, dryRun)).orElse(0L);
    cleaned.add(new Cleaned("history", history.toString(), old.orElse(null), pruned));
    Optional<Instant> idle = images.before(now);
    long unseen = idle.map(instant -> unused.clean(database, instant, dryRun)).orElse(0L);
    cleaned.add(new Cleaned("unused-images", images.toString(), idle.orElse(null), unseen));
    Instant before = Uploads.KEPT.before(now).orElseThrow();
    cleaned.add(
        new Cleaned("uploads", Uploads.KEPT.toString(), before, uploads.clean(before, dryRun)));
    return cleaned;
  }
}
