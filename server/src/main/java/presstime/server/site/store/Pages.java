package presstime.server.site.store;

import java.util.List;
import presstime.database.tables.records.SitePageRecord;
import presstime.platform.site.SitePage;

/** Rows as pages. */
final class Pages {

  private Pages() {}

  static SitePage read(SitePageRecord row) {
    return new SitePage(
        row.getId(),
        row.getChannelId(),
        row.getKey(),
        row.getSlug(),
        row.getFingerprint(),
        row.getLive(),
        row.getTitle(),
        row.getHtml(),
        row.getExcerpt(),
        List.of(row.getCategories()),
        List.of(row.getTags()),
        row.getCover(),
        row.getCoverAlt(),
        row.getSeoTitle(),
        row.getSeoDescription(),
        row.getAuthorName(),
        row.getPublishedAt(),
        row.getUpdatedAt());
  }
}
