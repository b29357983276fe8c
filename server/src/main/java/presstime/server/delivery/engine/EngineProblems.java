package presstime.server.delivery.engine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import presstime.platform.Problem;

/** Faults the engine itself tells of. */
public final class EngineProblems {

  /** An earlier request may have arrived, and this platform cannot be asked. */
  public static final Problem CANNOT_TELL =
      new Problem(
          "delivery.cannot_tell",
          "It may or may not have been published",
          "A request was under way when the connection or the server was lost, and this platform"
              + " cannot be asked whether it arrived.",
          "Look at the channel. If it is there, resolve this delivery as published; if not, resolve"
              + " it as not published and retry.");

  /** It was sent as often as it may be, and no attempt had a clear end. */
  public static final Problem SENT_TOO_OFTEN =
      new Problem(
          "delivery.sent_too_often",
          "Sent again and again, never with a clear answer",
          "Each time the platform was asked afterwards, and did not have it whole.",
          "The timeline tells what was asked and answered. Look at the channel. If it is there,"
              + " resolve this delivery as published; if not, mend the fault and retry: the platform"
              + " is asked first.");

  /** The lease ended before the request left. */
  public static final Problem LEASE_LOST =
      new Problem(
          "delivery.lease_lost",
          "Not sent: this server was too slow",
          "The server was paused or overloaded and may no longer hold this delivery.",
          "Nothing to do; it is taken up again by itself.");

  /** A bug in a platform's code. */
  public static final Problem PLATFORM_FAILED =
      new Problem(
          "delivery.platform_failed",
          "The platform's code failed",
          "An error in Presstime or in a plugin.",
          "Look at the server's log and report it; the delivery is asked about before anything is"
              + " sent again.");

  /** The database will not keep what the platform said. */
  public static final Problem NOT_RECORDED =
      new Problem(
          "delivery.not_recorded",
          "What the platform answered could not be recorded",
          "The database refused it for what it holds.",
          "Look at the server's log and at the channel. If it is there, resolve this delivery as"
              + " published.");

  private EngineProblems() {}

  /** What the platform changed or left out of what it took, in one; null for nothing. */
  static @Nullable Problem notes(List<Problem> notes) {
    if (notes.isEmpty()) {
      return null;
    }
    return new Problem(
        "delivery.published_with_notes",
        "Published, but not all as it was sent",
        joined(notes, " ", note -> what(note) + ": " + note.cause()),
        joined(notes, " ", Problem::solution),
        joined(notes, "; ", EngineProblems::what));
  }

  private static String what(Problem note) {
    return note.detail().isBlank() ? note.title() : note.title() + " (" + note.detail() + ")";
  }

  private static String joined(
      List<Problem> notes, String between, Function<Problem, String> words) {
    return notes.stream().map(words).distinct().collect(Collectors.joining(between));
  }
}
