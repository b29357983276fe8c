package presstime.server.dryrun.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import presstime.server.content.ContentChange;
import presstime.server.content.Variant;

/**
 * A text that is being written. What is absent is empty.
 *
 * @param cover SHA-256 of an uploaded image
 * @param channels that are to be looked at
 * @param variants what differs on some of them
 */
record TextRequest(
    @Schema(example = "Rates rise") @Nullable String title,
    @Schema(example = "Some *text*.") @Nullable String body,
    @Schema(allowableValues = {"markdown", "html"}) @Nullable String bodyFormat,
    @Nullable String excerpt,
    @Nullable String slug,
    @Nullable List<String> categories,
    @Nullable List<String> tags,
    @Nullable String cover,
    @Nullable String author,
    @Nullable List<Long> channels,
    @Nullable List<Own> variants) {

  /** What a channel gets instead; what is absent is as in the text. */
  record Own(
      long channel, @Nullable String title, @Nullable String body, @Nullable String excerpt) {}

  ContentChange draft() {
    return new ContentChange(
        title == null || title.isBlank() ? null : title,
        body,
        bodyFormat,
        excerpt,
        slug,
        categories,
        tags,
        Optional.ofNullable(cover),
        null,
        null,
        null,
        Optional.ofNullable(author),
        channels,
        null,
        null,
        variants == null
            ? null
            : variants.stream()
                .map(own -> new Variant(own.channel(), own.title(), own.body(), own.excerpt()))
                .toList());
  }
}
