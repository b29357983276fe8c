package presstime.server.conflicts.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A way out of a conflict. */
public sealed interface Way {

  /** Another time for a delivery. */
  record Move(long delivery, Instant to) implements Way {
    @Override
    public String id() {
      return "move:" + delivery + ":" + to;
    }

    @Override
    public Situation applied(Situation situation) {
      return situation.moved(delivery, to);
    }
  }

  /** The same time on another channel. */
  record Rechannel(long delivery, long channel) implements Way {
    @Override
    public String id() {
      return "channel:" + delivery + ":" + channel;
    }

    @Override
    public Situation applied(Situation situation) {
      return situation.find(delivery).map(one -> situation.with(one.on(channel))).orElse(situation);
    }
  }

  /** Not at all. */
  record Drop(long delivery) implements Way {
    @Override
    public String id() {
      return "drop:" + delivery;
    }

    @Override
    public Situation applied(Situation situation) {
      return situation.without(delivery);
    }
  }

  /** It is wanted so. */
  record Keep() implements Way {
    @Override
    public String id() {
      return "keep";
    }

    @Override
    public Situation applied(Situation situation) {
      return situation;
    }
  }

  /** As it appears in an answer, to be sent back: {@code move:12:2026-01-20T09:00:00Z}. */
  String id();

  /** What there would be after it. */
  Situation applied(Situation situation);

  /** Reads {@link #id()}; empty when it is none. */
  static Optional<Way> parse(String id) {
    String[] parts = id.strip().split(":", 3);
    try {
      return switch (parts[0] + " " + parts.length) {
        case "move 3" -> Optional.of(new Move(Long.parseLong(parts[1]), Instant.parse(parts[2])));
        case "channel 3" ->
            Optional.of(new Rechannel(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        case "drop 2" -> Optional.of(new Drop(Long.parseLong(parts[1])));
        case "keep 1" -> Optional.of(new Keep());
        default -> Optional.empty();
      };
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
