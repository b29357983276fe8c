package presstime.server.history.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import presstime.server.history.HistoryFilter;
import presstime.server.kernel.InvalidField;

/** What lists and exports of the history are asked for. */
record HistoryQuery(
    @Parameter(description = "number of a content", example = "12") @Nullable String content,
    @Parameter(description = "number of a channel", example = "3") @Nullable String channel,
    @Parameter(description = "number of a delivery", example = "99") @Nullable String delivery,
    @Parameter(
            description = "publish, update, unpublish, delete, or an event's type",
            example = "publish")
        @Nullable String kind,
    @Parameter(description = "who did it", example = "account/1") @Nullable String actor,
    @Parameter(
            description = "what gave it its time: member, api-key, series, batch, assignment",
            example = "series")
        @Nullable String origin,
    @Parameter(
            description = "published, withdrawn, failed, missed or unconfirmed",
            example = "published")
        @Nullable String outcome,
    @Parameter(description = "happened then or later, RFC 3339", example = "2026-01-01T00:00:00Z")
        @Nullable String from,
    @Parameter(description = "happened before then, RFC 3339", example = "2026-02-01T00:00:00Z")
        @Nullable String to) {

  private static final int LONGEST = 200;

  /**
   * The filter.
   *
   * @param source null for any
   */
  HistoryFilter filter(@Nullable String source) {
    return new HistoryFilter(
        source,
        read("kind", kind, word -> word),
        read("content", content, word -> number("content", word)),
        read("channel", channel, word -> number("channel", word)),
        read("delivery", delivery, word -> number("delivery", word)),
        read("actor", actor, word -> word),
        read("origin", origin, word -> word),
        read("outcome", outcome, word -> word),
        read("from", from, word -> instant("from", word)),
        read("to", to, word -> instant("to", word)));
  }

  private static <T> @Nullable T read(
      String field, @Nullable String text, Function<String, T> reader) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST || text.indexOf(0) >= 0) {
      throw new InvalidField(field, field + " is too long.", "Send at most 200 characters.");
    }
    return reader.apply(text.strip());
  }

  private static Long number(String field, String word) {
    if (!word.matches("\\d{1,18}")) {
      throw new InvalidField(field, "'" + word + "' is not a number.", "Send a whole number.");
    }
    return Long.valueOf(word);
  }

  private static Instant instant(String field, String word) {
    try {
      return Instant.parse(word);
    } catch (DateTimeParseException e) {
      throw new InvalidField(
          field, "'" + word + "' is not an instant.", "Write it like 2026-01-20T14:00:00Z.");
    }
  }
}
