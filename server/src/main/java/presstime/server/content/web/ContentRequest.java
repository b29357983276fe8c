package presstime.server.content.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.content.ContentChange;
import presstime.server.content.Variant;
import presstime.server.kernel.Given;
import tools.jackson.databind.JsonNode;

/**
 * What is written. In an edit what is absent stays as it is.
 *
 * @param bodyFormat {@code markdown} or {@code html}; markdown when never said
 * @param slug absent or empty for one made from the title
 * @param cover SHA-256 of an uploaded image; null for none
 * @param author name to show; null for none
 * @param channels where it is meant to go
 * @param note on the revision, for the editors
 * @param variants what differs on some channels, in place of those it had; an empty list for none
 * @param type key of one of the workspace's content types; article when never said
 */
record ContentRequest(
    @Nullable String title,
    @Nullable String body,
    @Schema(allowableValues = {"markdown", "html"}) @Nullable String bodyFormat,
    @Nullable String excerpt,
    @Nullable String slug,
    @Nullable List<String> categories,
    @Nullable List<String> tags,
    @Schema(type = "string", nullable = true) @Nullable JsonNode cover,
    @Nullable Seo seo,
    @Schema(type = "string", nullable = true) @Nullable JsonNode author,
    @Nullable List<Long> channels,
    @Nullable String note,
    @Schema(example = "article") @Nullable String type,
    @Nullable List<VariantRequest> variants) {

  /** What search engines should read. */
  record Seo(@Nullable String title, @Nullable String description, @Nullable String focusKeyword) {}

  /**
   * What a channel gets instead. What is absent, and a blank title or excerpt, is as in the
   * content.
   *
   * @param channel number of a channel
   */
  record VariantRequest(
      @Schema(example = "3") long channel,
      @Schema(example = "Rates rise: what it means for you") @Nullable String title,
      @Nullable String body,
      @Nullable String excerpt) {}

  ContentChange change() {
    return new ContentChange(
        title,
        body,
        bodyFormat,
        excerpt,
        slug,
        categories,
        tags,
        Given.text("cover", cover),
        seo == null ? null : seo.title(),
        seo == null ? null : seo.description(),
        seo == null ? null : seo.focusKeyword(),
        Given.text("author", author),
        channels,
        note,
        type,
        variants == null
            ? null
            : variants.stream()
                .map(one -> new Variant(one.channel(), one.title(), one.body(), one.excerpt()))
                .toList());
  }
}
