package presstime.server.content.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.Variant;
import presstime.server.content.VariantColumn;

/**
 * A revision in JSON.
 *
 * @param body null in lists of contents
 * @param cover SHA-256 of the featured image
 * @param media SHA-256 of every file it needs
 * @param variants what it says otherwise on some channels
 */
record RevisionView(
    long id,
    int number,
    String title,
    @Nullable String body,
    String bodyFormat,
    String excerpt,
    String slug,
    List<String> categories,
    List<String> tags,
    @Nullable String cover,
    List<String> media,
    SeoView seo,
    @Nullable String author,
    List<VariantView> variants,
    String note,
    long createdBy,
    Instant createdAt) {

  /** What search engines should read. */
  record SeoView(String title, String description, String focusKeyword) {}

  /**
   * What a channel gets instead; null for what is as in the revision.
   *
   * @param body null in lists of contents too
   */
  record VariantView(
      long channel, @Nullable String title, @Nullable String body, @Nullable String excerpt) {

    static VariantView of(Variant variant, boolean whole) {
      return new VariantView(
          variant.channel(), variant.title(), whole ? variant.body() : null, variant.excerpt());
    }
  }

  static RevisionView of(RevisionRecord row) {
    return of(row, row.getBody());
  }

  static RevisionView withoutBody(RevisionRecord row) {
    return of(row, null);
  }

  private static RevisionView of(RevisionRecord row, @Nullable String body) {
    return new RevisionView(
        row.getId(),
        row.getNumber(),
        row.getTitle(),
        body,
        row.getBodyFormat(),
        row.getExcerpt(),
        row.getSlug(),
        List.of(row.getCategories()),
        List.of(row.getTags()),
        row.getCover(),
        List.of(row.getMedia()),
        new SeoView(row.getSeoTitle(), row.getSeoDescription(), row.getFocusKeyword()),
        row.getAuthorName(),
        VariantColumn.of(row).stream()
            .map(variant -> VariantView.of(variant, body != null))
            .toList(),
        row.getNote(),
        row.getCreatedBy(),
        row.getCreatedAt());
  }
}
