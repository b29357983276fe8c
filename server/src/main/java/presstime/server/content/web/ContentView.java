package presstime.server.content.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.ContentRecord;
import presstime.server.content.ContentDetails;
import presstime.server.content.LockedParts;

/**
 * A content in JSON.
 *
 * @param status {@code draft}, {@code review} or {@code approved}
 * @param state what the status is called here, with its colour
 * @param approvedRevision number of the revision that may go out
 * @param channels where it is meant to go
 * @param locked what cannot be changed now because it is going out; empty in lists
 */
record ContentView(
    long id,
    String type,
    String slug,
    String status,
    StateView state,
    String title,
    RevisionView currentRevision,
    @Nullable Integer approvedRevision,
    List<Long> channels,
    Instant createdAt,
    Instant updatedAt,
    int version,
    List<LockedParts.Lock> locked) {

  static ContentView of(ContentDetails content) {
    return of(content, RevisionView.of(content.entry().current()));
  }

  static ContentView inList(ContentDetails content) {
    return of(content, RevisionView.withoutBody(content.entry().current()));
  }

  private static ContentView of(ContentDetails details, RevisionView current) {
    ContentRecord content = details.entry().content();
    return new ContentView(
        content.getId(),
        content.getType(),
        content.getSlug(),
        content.getStatus(),
        StateView.of(details.state()),
        current.title(),
        current,
        details.entry().approvedNumber(),
        details.channels(),
        content.getCreatedAt(),
        content.getUpdatedAt(),
        content.getVersion(),
        details.locked());
  }
}
