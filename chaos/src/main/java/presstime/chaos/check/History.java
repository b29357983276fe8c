package presstime.chaos.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.chaos.rig.Database;

/** The product's own account of what happened, read and never written. */
record History(
    List<DeliveryRow> deliveries,
    List<AttemptRow> attempts,
    List<PublicationRow> publications,
    List<ChangeRow> changes,
    List<OccurrenceRow> occurrences,
    List<RevisionRow> revisions) {

  /**
   * A delivery.
   *
   * @param site the last part of its channel's address
   * @param words by which the revision it carries names itself
   * @param leased a lease on it is live
   * @param approved its content has an approved revision
   * @param revived a person gave it another time, or had it tried again
   */
  record DeliveryRow(
      long id,
      long content,
      String site,
      String action,
      String state,
      Instant dueAt,
      Instant runAt,
      int attempts,
      String key,
      String problem,
      String words,
      boolean leased,
      boolean approved,
      boolean revived,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt) {

    boolean is(String... states) {
      return List.of(states).contains(state);
    }

    /** Readers see its words once it is done; otherwise they see nothing. */
    boolean makesPublic() {
      return List.of("publish", "update").contains(action);
    }
  }

  /** An attempt. */
  record AttemptRow(
      long delivery,
      int number,
      String kind,
      @Nullable String outcome,
      String server,
      long fence,
      Instant startedAt,
      @Nullable Instant endedAt) {}

  /** What the product believes to be on a site, since that delivery. */
  record PublicationRow(
      long content, String site, String state, String post, String words, long delivery) {}

  /** What somebody, or the engine, decided about a delivery. */
  record ChangeRow(long delivery, Instant at, String kind, String actor, String data) {}

  /** Which delivery an occurrence of a series has. */
  record OccurrenceRow(long series, LocalDateTime recurrenceId, long delivery) {}

  /**
   * A revision.
   *
   * @param words by which it names itself
   */
  record RevisionRow(long content, int number, String words) {}

  private static final String WORDS = "coalesce(substring(r.body from '\\[\\[(.+?)\\]\\]'), '')";
  private static final String SITE = "regexp_replace(ch.settings ->> 'domain', '^.*/', '')";

  private static final String DELIVERIES =
      """
      SELECT d.id, d.content_id, %s, d.action, d.state, d.due_at, d.run_at, d.attempts, d.idempotency_key::text,
        coalesce(d.problem ->> 'code', ''), %s, d.lease_until > clock_timestamp() AND d.state = 'scheduled',
        c.approved_revision_id IS NOT NULL,
        EXISTS (SELECT 1 FROM delivery_change h WHERE h.delivery_id = d.id AND h.kind IN ('retried', 'rescheduled')),
        d.started_at, d.finished_at
      FROM delivery d JOIN revision r ON r.id = d.revision_id JOIN channel ch ON ch.id = d.channel_id
      JOIN content c ON c.id = d.content_id
      ORDER BY d.content_id, d.channel_id, d.due_at, d.id
      """
          .formatted(SITE, WORDS);

  private static final String ATTEMPTS =
      """
      SELECT delivery_id, number, kind, outcome, server, fence, started_at, ended_at FROM attempt ORDER BY delivery_id, number
      """;

  private static final String PUBLICATIONS =
      """
      SELECT p.content_id, %s, p.state, p.external_id, %s, p.delivery_id
      FROM publication p JOIN revision r ON r.id = p.revision_id JOIN channel ch ON ch.id = p.channel_id
      """
          .formatted(SITE, WORDS);

  private static final String CHANGES =
      "SELECT delivery_id, at, kind, actor, coalesce(data::text, '') FROM delivery_change ORDER BY id";

  private static final String OCCURRENCES =
      "SELECT series_id, recurrence_id, delivery_id FROM series_delivery ORDER BY 1, 2, 3";

  private static final String REVISIONS =
      "SELECT r.content_id, r.number, %s FROM revision r ORDER BY 1, 2".formatted(WORDS);

  static History read(Database database) throws SQLException {
    return new History(
        database.rows(DELIVERIES, History::delivery),
        database.rows(ATTEMPTS, History::attempt),
        database.rows(
            PUBLICATIONS,
            row ->
                new PublicationRow(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(6))),
        database.rows(
            CHANGES,
            row ->
                new ChangeRow(
                    row.getLong(1),
                    instant(row, 2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5))),
        database.rows(
            OCCURRENCES,
            row ->
                new OccurrenceRow(
                    row.getLong(1), row.getObject(2, LocalDateTime.class), row.getLong(3))),
        database.rows(
            REVISIONS, row -> new RevisionRow(row.getLong(1), row.getInt(2), row.getString(3))));
  }

  private static DeliveryRow delivery(ResultSet row) throws SQLException {
    return new DeliveryRow(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        instant(row, 6),
        instant(row, 7),
        row.getInt(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getBoolean(12),
        row.getBoolean(13),
        row.getBoolean(14),
        mayBe(row, 15),
        mayBe(row, 16));
  }

  private static AttemptRow attempt(ResultSet row) throws SQLException {
    return new AttemptRow(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        instant(row, 7),
        mayBe(row, 8));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant mayBe(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
