package presstime.server.delivery.store;

import static presstime.database.Tables.PUBLICATION;
import static presstime.database.Tables.REVISION;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is on channels, always within one workspace. */
@Component
public class PublicationReads {

  private final DSLContext database;

  PublicationReads(DSLContext database) {
    this.database = database;
  }

  /**
   * What is, or was, on a channel.
   *
   * @param state live, withdrawn or deleted
   */
  public record Published(
      long channelId,
      String state,
      int revisionNumber,
      @Nullable String url,
      String externalId,
      Instant publishedAt,
      Instant changedAt,
      long deliveryId) {}

  /** Of one content, by channel. */
  public Map<Long, Published> of(long workspaceId, long contentId) {
    return database
        .select(PUBLICATION.fields())
        .select(REVISION.NUMBER)
        .from(PUBLICATION)
        .join(REVISION)
        .on(REVISION.ID.eq(PUBLICATION.REVISION_ID), REVISION.CONTENT_ID.eq(PUBLICATION.CONTENT_ID))
        .where(PUBLICATION.WORKSPACE_ID.eq(workspaceId), PUBLICATION.CONTENT_ID.eq(contentId))
        .fetchMap(
            PUBLICATION.CHANNEL_ID,
            row ->
                new Published(
                    row.get(PUBLICATION.CHANNEL_ID),
                    row.get(PUBLICATION.STATE),
                    row.get(REVISION.NUMBER),
                    row.get(PUBLICATION.URL),
                    row.get(PUBLICATION.EXTERNAL_ID),
                    row.get(PUBLICATION.PUBLISHED_AT),
                    row.get(PUBLICATION.CHANGED_AT),
                    row.get(PUBLICATION.DELIVERY_ID)));
  }
}
