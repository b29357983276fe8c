package presstime.chaos.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import presstime.chaos.sink.Effect;
import presstime.chaos.sink.Sink;

/**
 * The platforms' side.
 *
 * @param effects what readers of all sites could see, in order
 * @param visible what readers see now, by site and post
 */
public record Seen(List<Effect> effects, Map<String, Map<Long, String>> visible) {

  /** All that the sink knows. */
  public static Seen at(Sink sink) {
    List<Effect> effects = sink.effects();
    Map<String, Map<Long, String>> visible = new TreeMap<>();
    effects.forEach(effect -> visible.computeIfAbsent(effect.site(), sink::visible));
    return new Seen(effects, visible);
  }

  /** Together with what was seen elsewhere. */
  public Seen and(Seen other) {
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(other.effects);
    all.sort(Comparator.comparing(Effect::at));
    Map<String, Map<Long, String>> both = new TreeMap<>(visible);
    both.putAll(other.visible);
    return new Seen(all, both);
  }
}
