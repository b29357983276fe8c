package presstime.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import presstime.chaos.check.History.AttemptRow;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.sink.Effect;

/**
 * All that the rules look at.
 *
 * @param effects what readers of all sites could see, in order
 * @param visible what readers see now, by site and post
 * @param base how far the servers' time is from the machine's
 * @param clocks how far single servers were from that, and when
 */
record Evidence(
    History history,
    List<Effect> effects,
    Map<String, Map<Long, String>> visible,
    Duration base,
    Clocks clocks) {

  static Evidence of(History history, Seen seen, Duration base, Clocks clocks) {
    return new Evidence(history, seen.effects(), seen.visible(), base, clocks);
  }

  /** Which story these words are a revision of. */
  static String story(String words) {
    return words.replaceFirst(" revision.*", "");
  }

  /** When it happened, by the servers' time. */
  Instant serversTime(Effect effect) {
    return effect.at().plus(base);
  }

  /** Attempts by delivery, in order. */
  Map<Long, List<AttemptRow>> attempts() {
    return history.attempts().stream().collect(Collectors.groupingBy(AttemptRow::delivery));
  }

  /** Deliveries by site and story, those of one content in due order. */
  Map<String, List<DeliveryRow>> byStory() {
    return history.deliveries().stream()
        .collect(Collectors.groupingBy(row -> row.site() + "/" + story(row.words())));
  }

  /** What readers saw, by site and story, in order. */
  Map<String, List<Effect>> effectsByStory() {
    return effects.stream()
        .collect(Collectors.groupingBy(effect -> effect.site() + "/" + story(effect.words())));
  }

  /** What became public, by site and key. */
  Map<String, List<Effect>> madePublic() {
    return effects.stream()
        .filter(effect -> effect.kind() == Effect.Kind.PUBLIC)
        .collect(Collectors.groupingBy(effect -> effect.site() + "/" + effect.key()));
  }

  /** Deliveries by site and key. */
  Map<String, DeliveryRow> byKey() {
    Map<String, DeliveryRow> byKey = new HashMap<>();
    history.deliveries().forEach(row -> byKey.put(row.site() + "/" + row.key(), row));
    return byKey;
  }

  /** The first delivery of the story that these words belong to; 0 where nobody knows it. */
  long deliveryOf(String site, String words) {
    return history.deliveries().stream()
        .filter(row -> row.site().equals(site) && story(row.words()).equals(story(words)))
        .mapToLong(DeliveryRow::id)
        .findFirst()
        .orElse(0);
  }
}
