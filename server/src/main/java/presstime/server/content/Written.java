package presstime.server.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content as it stands, to be taken elsewhere.
 *
 * @param cover SHA-256; null for none
 * @param channels where it is meant to go
 */
public record Written(
    long id,
    Instant createdAt,
    String status,
    String title,
    String body,
    String bodyFormat,
    String excerpt,
    String slug,
    List<String> categories,
    List<String> tags,
    @Nullable String cover,
    String seoTitle,
    String seoDescription,
    String focusKeyword,
    @Nullable String author,
    List<Long> channels,
    String type) {

  static Written of(ContentDetails details) {
    var content = details.entry().content();
    var text = details.entry().current();
    return new Written(
        content.getId(),
        content.getCreatedAt(),
        content.getStatus(),
        text.getTitle(),
        text.getBody(),
        text.getBodyFormat(),
        text.getExcerpt(),
        content.getSlug(),
        List.of(text.getCategories()),
        List.of(text.getTags()),
        text.getCover(),
        text.getSeoTitle(),
        text.getSeoDescription(),
        text.getFocusKeyword(),
        text.getAuthorName(),
        details.channels(),
        content.getType());
  }
}
