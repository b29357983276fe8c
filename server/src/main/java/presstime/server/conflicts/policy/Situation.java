package presstime.server.conflicts.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is placed on some channels in some period, and what the rules need to know of it.
 *
 * @param placed in time
 * @param predecessors open deliveries of contents that must go out before others, wherever they are
 * @param channels rules by channel
 * @param alike revisions of other contents with much the same text, and how much: by revision
 */
public record Situation(
    List<Placed> placed,
    List<Placed> predecessors,
    Map<Long, ChannelRules> channels,
    Map<Long, Map<Long, Double>> alike,
    List<Precedence> precedences) {

  public Situation {
    placed = placed.stream().sorted(Placed.IN_TIME).toList();
    predecessors = predecessors.stream().sorted(Placed.IN_TIME).toList();
    channels = Map.copyOf(channels);
    alike = Map.copyOf(alike);
    precedences = List.copyOf(precedences);
  }

  /** The channel's rules; empty for a channel that is not looked at. */
  Optional<ChannelRules> rules(long channel) {
    return Optional.ofNullable(channels.get(channel));
  }

  /** What is placed, by channel, in time. */
  SequencedMap<Long, List<Placed>> lines() {
    TreeMap<Long, List<Placed>> lines = new TreeMap<>();
    for (Placed one : placed) {
      if (channels.containsKey(one.channelId())) {
        lines.computeIfAbsent(one.channelId(), channel -> new ArrayList<>()).add(one);
      }
    }
    return lines;
  }

  /** The delivery, when it is among those placed. */
  public Optional<Placed> find(long delivery) {
    return placed.stream().filter(one -> one.id() == delivery).findFirst();
  }

  /** The same without a delivery. */
  public Situation without(long delivery) {
    Predicate<Placed> stays = one -> one.id() != delivery;
    return new Situation(
        placed.stream().filter(stays).toList(),
        predecessors.stream().filter(stays).toList(),
        channels,
        alike,
        precedences);
  }

  /** The same with this delivery, in place of what it was before. */
  public Situation with(Placed one) {
    Situation rest = without(one.id());
    List<Placed> more = new ArrayList<>(rest.placed);
    more.add(one);
    List<Placed> before = new ArrayList<>(rest.predecessors);
    if (one.open() && precedences.stream().anyMatch(p -> p.afterId() == one.contentId())) {
      before.add(one);
    }
    return new Situation(more, before, channels, alike, precedences);
  }

  /** The same with a delivery moved. */
  public Situation moved(long delivery, Instant to) {
    return find(delivery).map(one -> with(one.at(to))).orElse(this);
  }

  /** Revisions whose text is like this one's, and how much. */
  Map<Long, Double> alike(long revision) {
    return alike.getOrDefault(revision, Map.of());
  }

  /** Open deliveries by content, in time. */
  static Map<Long, List<Placed>> byContent(List<Placed> some) {
    Map<Long, List<Placed>> byContent = new HashMap<>();
    for (Placed one : some) {
      if (one.open()) {
        byContent.computeIfAbsent(one.contentId(), content -> new ArrayList<>()).add(one);
      }
    }
    return byContent;
  }
}
