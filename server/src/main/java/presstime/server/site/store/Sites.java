package presstime.server.site.store;

import static org.jooq.impl.DSL.noCondition;
import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.SITE_MEDIA;
import static presstime.database.Tables.SITE_PAGE;
import static presstime.database.Tables.WORKSPACE;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import presstime.platform.site.SiteProfile;
import presstime.server.kernel.Json;

/** The sites there are, and what belongs to a site beside its pages. */
@Component
public class Sites {

  private final DSLContext database;
  private final Json json;

  Sites(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /** Every workspace's sites, the oldest first. */
  public List<SiteProfile> all() {
    return select(noCondition());
  }

  /** A workspace's sites, the oldest first. */
  public List<SiteProfile> of(String workspace) {
    return select(WORKSPACE.SLUG.eq(workspace));
  }

  /** One site; empty when there is none, or not in this workspace. */
  public Optional<SiteProfile> get(String workspace, long channelId) {
    return select(WORKSPACE.SLUG.eq(workspace).and(CHANNEL.ID.eq(channelId))).stream().findFirst();
  }

  private List<SiteProfile> select(Condition which) {
    return database
        .select(
            CHANNEL.ID,
            WORKSPACE.SLUG,
            CHANNEL.NAME,
            CHANNEL.SETTINGS,
            CHANNEL.TIME_ZONE,
            CHANNEL.UPDATED_AT)
        .from(CHANNEL)
        .join(WORKSPACE)
        .on(WORKSPACE.ID.eq(CHANNEL.WORKSPACE_ID))
        .where(which, CHANNEL.PLATFORM.eq("site"), CHANNEL.DELETED_AT.isNull())
        .orderBy(CHANNEL.ID)
        .fetch(this::profile);
  }

  private SiteProfile profile(Record row) {
    return SiteProfile.of(
        row.get(CHANNEL.ID),
        row.get(WORKSPACE.SLUG),
        row.get(CHANNEL.NAME),
        json.strings(row.get(CHANNEL.SETTINGS).data()),
        ZoneId.of(row.get(CHANNEL.TIME_ZONE)),
        row.get(CHANNEL.UPDATED_AT));
  }

  /**
   * A file that a live page of the site shows.
   *
   * @param mimeType as detected when it was uploaded
   */
  public record File(long workspaceId, String mimeType) {}

  /** The file, while a live page shows it. */
  public Optional<File> file(SiteProfile site, String sha256) {
    return database
        .select(CHANNEL.WORKSPACE_ID, SITE_MEDIA.MIME_TYPE)
        .from(SITE_MEDIA)
        .join(SITE_PAGE)
        .on(SITE_PAGE.ID.eq(SITE_MEDIA.PAGE_ID))
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(SITE_MEDIA.CHANNEL_ID))
        .where(SITE_MEDIA.CHANNEL_ID.eq(site.channelId()), SITE_MEDIA.SHA256.eq(sha256))
        .and(SITE_PAGE.LIVE)
        .limit(1)
        .fetchOptional(row -> new File(row.value1(), row.value2()));
  }
}
