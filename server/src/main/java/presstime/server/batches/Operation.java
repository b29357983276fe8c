package presstime.server.batches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.server.batches.policy.Shift;

/** What a batch does to each of its items. */
public sealed interface Operation {

  /** As in the API: {@code publish-now}. */
  default String word() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** For people: what is done, in a few words. */
  String title();

  /**
   * Gives contents a time; what waits for them already is moved.
   *
   * @param at as in a request to schedule; read on each channel's wall clock without a zone
   * @param channels none for each content's own
   */
  record Schedule(String at, @Nullable String timeZone, List<Long> channels, Action action)
      implements Operation {
    @Override
    public String title() {
      return "Schedule for " + at + (timeZone == null ? "" : " " + timeZone);
    }
  }

  /** To a moment, the same for all. */
  record Move(String at, @Nullable String timeZone) implements Operation {
    @Override
    public String title() {
      return "Move to " + at + (timeZone == null ? "" : " " + timeZone);
    }
  }

  /** To a day; each keeps its time of day and its zone. */
  record MoveToDate(LocalDate date) implements Operation {
    @Override
    public String word() {
      return "move";
    }

    @Override
    public String title() {
      return "Move to " + date + ", each at its time of day";
    }
  }

  /** Earlier or later. */
  record ShiftBy(Shift shift) implements Operation {
    @Override
    public String word() {
      return "shift";
    }

    @Override
    public String title() {
      return "Shift by " + shift;
    }
  }

  /**
   * Evenly over a period, in the order in which they are due.
   *
   * @param to after the last
   * @param slotsOnly into free slots of each one's channel only
   */
  record SpreadOver(Instant from, Instant to, boolean slotsOnly) implements Operation {
    @Override
    public String word() {
      return "spread";
    }

    @Override
    public String title() {
      return "Spread from " + from + " to " + to + (slotsOnly ? ", into slots" : "");
    }
  }

  /** Called off. */
  record Cancel(String note) implements Operation {
    @Override
    public String title() {
      return "Cancel";
    }
  }

  /** Held back, each keeping its time. */
  record Hold(String note) implements Operation {
    @Override
    public String title() {
      return "Hold";
    }
  }

  /** What is held goes on. */
  record Release() implements Operation {
    @Override
    public String title() {
      return "Release";
    }
  }

  /** Once more, at once. */
  record Retry() implements Operation {
    @Override
    public String title() {
      return "Retry";
    }
  }

  /** At once, whatever its time was. */
  record PublishNow() implements Operation {
    @Override
    public String title() {
      return "Publish now";
    }
  }

  /** What did not go out at its time shall not. */
  record Skip(String note) implements Operation {
    @Override
    public String title() {
      return "Skip";
    }
  }

  /** The same at the same time on other channels instead. */
  record Rechannel(List<Long> channels) implements Operation {
    @Override
    public String title() {
      return "Move to channels " + channels;
    }
  }

  /** A copy of each content, planned as the original is, earlier or later. */
  record Clone(Shift offset) implements Operation {
    @Override
    public String title() {
      return "Clone, shifted by " + offset;
    }
  }
}
