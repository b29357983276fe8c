package presstime.server.assignment.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.assignment.ChannelAssignment;
import presstime.server.assignment.FreeTimes.FreeTime;
import presstime.server.assignment.Placement;
import presstime.server.assignment.Priority;
import presstime.server.assignment.Unplaced;
import presstime.server.assignment.Waiting;

/** Assignments in JSON. */
final class AssignmentViews {

  private AssignmentViews() {}

  /**
   * One channel.
   *
   * @param off why nothing is given out there; the lists then say what would be
   */
  record OfChannel(
      long channelId,
      String channelName,
      String timeZone,
      @Nullable String off,
      List<Placed> placed,
      List<Left> left) {

    static OfChannel of(ChannelAssignment channel) {
      return new OfChannel(
          channel.channelId(),
          channel.channelName(),
          channel.timeZone().getId(),
          channel.off(),
          channel.assigned().placements().stream().map(Placed::of).toList(),
          channel.assigned().unplaced().stream().map(Left::of).toList());
    }
  }

  /** A content with its place. */
  record Placed(
      long contentId,
      String title,
      Priority priority,
      Instant at,
      LocalDateTime local,
      String reason) {

    static Placed of(Placement placement) {
      Waiting item = placement.item();
      return new Placed(
          item.contentId(),
          item.title(),
          item.priority(),
          placement.at(),
          LocalDateTime.ofInstant(placement.at(), placement.slot().wall().zone()),
          placement.reason());
    }
  }

  /** A content without one. */
  record Left(long contentId, String title, Priority priority, String reason) {

    static Left of(Unplaced unplaced) {
      Waiting item = unplaced.item();
      return new Left(item.contentId(), item.title(), item.priority(), unplaced.reason());
    }
  }

  /** A free time, as it reads on the channel's clock. */
  record Free(Instant at, LocalDateTime local, String timeZone, List<String> notes, String reason) {

    static Free of(FreeTime free) {
      return new Free(
          free.time().instant(),
          LocalDateTime.ofInstant(free.time().instant(), free.time().wall().zone()),
          free.time().wall().zone().getId(),
          free.time().notes(),
          free.reason());
    }
  }
}
