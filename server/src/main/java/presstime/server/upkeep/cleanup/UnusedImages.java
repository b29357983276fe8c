package presstime.server.upkeep.cleanup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Images that were uploaded and that nothing refers to: no revision, no template, no page of the
 * built-in site. Whoever saves a revision holds the images it needs until it is committed, and
 * uploading an image again makes it young, so what somebody is about to use stays.
 */
final class UnusedImages {

  static final String SETTING = "presstime.retention.unused-images";
  static final String USUAL = "P30D";

  /** So many are locked at a time. */
  private static final int BATCH = 500;

  /** Where an image is needed. A test holds this to every column that can name one. */
  private static final String UNUSED =
      """
      m.created_at < :before
        AND NOT EXISTS (
          SELECT FROM (SELECT workspace_id, unnest(media) AS sha256 FROM revision) r
          WHERE r.workspace_id = m.workspace_id AND r.sha256 = m.sha256)
        AND NOT EXISTS (
          SELECT FROM site_media s JOIN channel c ON c.id = s.channel_id
          WHERE s.sha256 = m.sha256 AND c.workspace_id = m.workspace_id)
        AND NOT EXISTS (
          SELECT FROM bundle_template t
          WHERE t.workspace_id = m.workspace_id
            AND (strpos(lower(t.items::text), m.sha256) > 0 OR strpos(lower(t.defaults::text), m.sha256) > 0))
      """;

  private static final String FIND =
      "SELECT m.workspace_id, m.sha256 FROM media m WHERE " + UNUSED + " ORDER BY 1, 2";

  /** What somebody is about to refer to is locked, and stays. */
  private static final String LOCK =
      """
      SELECT sha256 FROM media WHERE workspace_id = :workspace AND sha256 IN (:images)
      ORDER BY sha256 FOR UPDATE SKIP LOCKED
      """;

  /** Looks again: what was saved since it was found was committed before it could be locked. */
  private static final String DELETE =
      "DELETE FROM media m WHERE m.workspace_id = :workspace AND m.sha256 IN (:images) AND "
          + UNUSED;

  private record Image(long workspace, String sha256) {}

  private final UnusedFiles files;
  private final TransactionOperations transaction;

  UnusedImages(UnusedFiles files, TransactionOperations transaction) {
    this.files = files;
    this.transaction = transaction;
  }

  /** Removes the rows, and then the files that no row names; answers how many images went. */
  long clean(JdbcClient database, Instant before, boolean dryRun) {
    OffsetDateTime utc = before.atOffset(ZoneOffset.UTC);
    Map<Long, List<String>> found =
        database
            .sql(FIND)
            .param("before", utc)
            .query((row, number) -> new Image(row.getLong(1), row.getString(2)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Image::workspace, Collectors.mapping(Image::sha256, Collectors.toList())));
    if (dryRun) {
      return found.values().stream().mapToLong(List::size).sum();
    }
    long gone = 0;
    for (Map.Entry<Long, List<String>> each : found.entrySet()) {
      List<String> images = each.getValue();
      for (int from = 0; from < images.size(); from += BATCH) {
        List<String> batch = images.subList(from, Math.min(images.size(), from + BATCH));
        gone += delete(database, each.getKey(), batch, utc);
      }
    }
    files.clean(database, before);
    return gone;
  }

  private int delete(
      JdbcClient database, long workspace, List<String> images, OffsetDateTime before) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          List<String> locked =
              database
                  .sql(LOCK)
                  .param("workspace", workspace)
                  .param("images", images)
                  .query((row, number) -> row.getString(1))
                  .list();
          return locked.isEmpty()
              ? 0
              : database
                  .sql(DELETE)
                  .param("workspace", workspace)
                  .param("images", locked)
                  .param("before", before)
                  .update();
        }));
  }
}
