package presstime.chaos.check;

import java.time.Duration;
import java.time.Instant;
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
 * @param ahead how far some server's clock was ahead of that for a while
 */
record Evidence(
    History history,
    List<Effect> effects,
    Map<String, Map<Long, String>> visible,
    Duration base,
    Duration ahead) {

  static Evidence of(History history, Seen seen, Duration base, Duration ahead) {
    return new Evidence(history, seen.effects(), seen.visible(), base, ahead);
  }

  /** When it happened, by the servers' time. */
  Instant serversTime(Effect effect) {
    return effect.at().plus(base);
  }

  /** Attempts by delivery, in order. */
  Map<Long, List<AttemptRow>> attempts() {
    return history.attempts().stream().collect(Collectors.groupingBy(AttemptRow::delivery));
  }

  /** Deliveries by content and site, in due order. */
  Map<String, List<DeliveryRow>> stories() {
    return history.deliveries().stream()
        .collect(Collectors.groupingBy(row -> row.content() + "@" + row.site()));
  }

  /** What became public, by site and key. */
  Map<String, List<Effect>> madePublic() {
    return effects.stream()
        .filter(effect -> effect.kind() == Effect.Kind.PUBLIC)
        .collect(Collectors.groupingBy(effect -> effect.site() + "/" + effect.key()));
  }
}
