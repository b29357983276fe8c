package presstime.server.delivery.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.server.delivery.DeliveryFilter;
import presstime.server.delivery.DeliveryOrder;
import presstime.server.delivery.DeliveryState;
import presstime.server.kernel.InvalidField;

/** What lists of deliveries are asked for; lists may be repeated or written with commas. */
record DeliveryQuery(
    @Parameter(
            description =
                "states: scheduled,held,missed,published,withdrawn,failed,unconfirmed,cancelled")
        @Nullable List<String> state,
    @Parameter(description = "numbers of channels") @Nullable List<String> channel,
    @Parameter(description = "the channels' platform") @Nullable String platform,
    @Parameter(description = "key of the contents' type, such as article") @Nullable String type,
    @Parameter(description = "number of a content") @Nullable String content,
    @Parameter(description = "publish, update, unpublish or delete") @Nullable String action,
    @Parameter(description = "words in the title") @Nullable String q,
    @Parameter(description = "due then or later, RFC 3339") @Nullable String from,
    @Parameter(description = "due before then, RFC 3339") @Nullable String to,
    @Parameter(description = "code of the problem, such as delivery.too_late")
        @Nullable String problem,
    @Parameter(description = "due, -due, changed or -changed") @Nullable String sort,
    @Parameter(description = "1 to 200; 50 when left out") @Nullable String limit,
    @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {

  private static final int LONGEST = 200;

  DeliveryFilter filter() {
    return new DeliveryFilter(
        state == null || state.isEmpty() ? null : words(state).map(DeliveryQuery::state).toList(),
        channel == null ? List.of() : words(channel).map(word -> number("channel", word)).toList(),
        given("platform", platform),
        given("type", type),
        read("content", content, word -> number("content", word)),
        read("action", action, DeliveryQuery::action),
        given("q", q),
        read("from", from, word -> instant("from", word)),
        read("to", to, word -> instant("to", word)),
        given("problem", problem));
  }

  DeliveryOrder order() {
    return DeliveryOrder.of(sort);
  }

  @Nullable Integer most() {
    Long most = read("limit", limit, word -> number("limit", word));
    return most == null ? null : (Integer) (int) Math.min(most, Integer.MAX_VALUE);
  }

  private static java.util.stream.Stream<String> words(List<String> values) {
    return values.stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip);
  }

  private static <T> @Nullable T read(
      String field, @Nullable String text, Function<String, T> reader) {
    String word = given(field, text);
    return word == null ? null : reader.apply(word);
  }

  private static @Nullable String given(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST || text.indexOf(0) >= 0) {
      throw new InvalidField(field, field + " is too long.", "Send at most 200 characters.");
    }
    return text.strip();
  }

  private static DeliveryState state(String word) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                "state",
                "'" + word + "' is not a state.",
                "Use one of "
                    + Arrays.stream(DeliveryState.values()).map(DeliveryState::word).toList()
                    + "."));
  }

  private static Action action(String word) {
    return Arrays.stream(Action.values())
        .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                "action",
                "'" + word + "' is not an action.",
                "Use publish, update, unpublish or delete."));
  }

  private static Long number(String field, String word) {
    if (!word.matches("-?\\d{1,18}")) {
      throw new InvalidField(field, "'" + word + "' is not a whole number.", "Send a number.");
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
