package presstime.server.content.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.content.ContentChange;
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
    @Schema(example = "article") @Nullable String type) {

  /** What search engines should read. */
  record Seo(@Nullable String title, @Nullable String description, @Nullable String focusKeyword) {}

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
        type);
  }
}
