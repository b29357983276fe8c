package presstime.server.content.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import presstime.server.content.ContentChange;

/**
 * What is written. In an edit what is absent stays as it is.
 *
 * @param bodyFormat {@code markdown} or {@code html}; markdown when never said
 * @param slug absent or empty for one made from the title
 * @param cover SHA-256 of an uploaded image; null for none
 * @param author name to show; null for none
 * @param channels where it is meant to go
 * @param note on the revision, for the editors
 */
record ContentRequest(
    @Nullable String title,
    @Nullable String body,
    @Schema(allowableValues = {"markdown", "html"}) @Nullable String bodyFormat,
    @Nullable String excerpt,
    @Nullable String slug,
    @Nullable List<String> categories,
    @Nullable List<String> tags,
    @Schema(type = "string", nullable = true) @Nullable Optional<String> cover,
    @Nullable Seo seo,
    @Schema(type = "string", nullable = true) @Nullable Optional<String> author,
    @Nullable List<Long> channels,
    @Nullable String note) {

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
        cover,
        seo == null ? null : seo.title(),
        seo == null ? null : seo.description(),
        seo == null ? null : seo.focusKeyword(),
        author,
        channels,
        note);
  }
}
