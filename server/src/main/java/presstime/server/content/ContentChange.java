package presstime.server.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes: a new content, or an edit in which null leaves a part as it is.
 *
 * @param bodyFormat {@code markdown} or {@code html}
 * @param cover SHA-256 of a file of the workspace; empty for none
 * @param author to show; empty for none
 * @param channels where it is meant to go
 * @param note on the revision, for the editors
 * @param type key of a content type
 * @param variants what differs on some channels: all of them
 */
public record ContentChange(
    @Nullable String title,
    @Nullable String body,
    @Nullable String bodyFormat,
    @Nullable String excerpt,
    @Nullable String slug,
    @Nullable List<String> categories,
    @Nullable List<String> tags,
    @Nullable Optional<String> cover,
    @Nullable String seoTitle,
    @Nullable String seoDescription,
    @Nullable String focusKeyword,
    @Nullable Optional<String> author,
    @Nullable List<Long> channels,
    @Nullable String note,
    @Nullable String type,
    @Nullable List<Variant> variants) {

  /** A change that leaves the variants as they are. */
  public ContentChange(
      @Nullable String title,
      @Nullable String body,
      @Nullable String bodyFormat,
      @Nullable String excerpt,
      @Nullable String slug,
      @Nullable List<String> categories,
      @Nullable List<String> tags,
      @Nullable Optional<String> cover,
      @Nullable String seoTitle,
      @Nullable String seoDescription,
      @Nullable String focusKeyword,
      @Nullable Optional<String> author,
      @Nullable List<Long> channels,
      @Nullable String note,
      @Nullable String type) {
    this(
        title,
        body,
        bodyFormat,
        excerpt,
        slug,
        categories,
        tags,
        cover,
        seoTitle,
        seoDescription,
        focusKeyword,
        author,
        channels,
        note,
        type,
        null);
  }
}
