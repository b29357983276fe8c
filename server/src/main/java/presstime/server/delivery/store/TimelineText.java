package presstime.server.delivery.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sentences of a delivery's story. */
final class TimelineText {

  private TimelineText() {}

  static String change(String kind, JsonNode data) {
    return switch (kind) {
      case "scheduled" -> "Scheduled for " + text(data, "dueAt") + ".";
      case "rescheduled" -> "Moved from " + text(data, "from") + " to " + text(data, "dueAt") + ".";
      case "recomputed" ->
          "Moved from "
              + text(data, "from")
              + " to "
              + text(data, "dueAt")
              + ": the clocks of "
              + text(data, "timeZone")
              + " have other rules now; it is still "
              + text(data, "wallTime")
              + " there.";
      case "cancelled" -> "Called off: " + why(data) + ".";
      case "skipped" -> "Skipped" + note(data);
      case "held-by-person" -> "Held back" + note(data);
      case "undone" -> "As it was before: " + text(data, "why") + " was undone.";
      case "retried" -> "Asked to be tried again.";
      case "released" -> "Released: " + text(data, "why") + ".";
      case "revision" ->
          "Now carries revision " + text(data, "number") + ", the one approved last.";
      case "settled" ->
          "A person's %s before its time (delivery %s): %s."
              .formatted(text(data, "action"), text(data, "by"), text(data, "becomes"));
      case "unpublish-to" -> "Unpublished to: " + text(data, "to") + ".";
      case "revision-kept" ->
          "Revision "
              + text(data, "number")
              + " was approved while this was being sent; it goes on with the one it has.";
      case "resolved" ->
          data.path("published").asBoolean()
              ? "A person found it published."
              : "A person found it not published.";
      case "paced" -> "Late; given its place in the paced drain at " + text(data, "runAt") + ".";
      case "waits-for-limit" -> "Waits: " + data.at("/problem/cause").asString("a limit") + ".";
      case "waits-for-earlier" ->
          "Waits for an earlier delivery of the same content on this channel.";
      case "waits-for-predecessor" -> "Waits for a content that must be live before it.";
      case "waits-for-link" ->
          "Waits: " + data.at("/problem/cause").asString("an address in its text is not known");
      case "waits-for-release" ->
          "Waits for its release: " + data.at("/problem/cause").asString("not decided yet");
      case "joined-release" -> "Goes with the release \"" + text(data, "release") + "\".";
      case "left-release" -> "No longer goes with the release \"" + text(data, "release") + "\".";
      case "internal-fault" ->
          "An error of our own; looked at again at " + text(data, "runAt") + ".";
      case "restored" ->
          "The server was restored from a backup; the platform is asked before anything is sent.";
      case "published-besides" ->
          "Published by a server that had lost its claim to it: it may be there twice, the second one "
              + (data.hasNonNull("url")
                  ? "at " + text(data, "url")
                  : "with the number " + text(data, "externalId"))
              + ".";
      case "held" -> "Held: " + problem(data.path("problem"));
      case "missed" -> "Missed: " + problem(data.path("problem"));
      case "failed" -> "Failed: " + problem(data.path("problem"));
      case "unconfirmed" -> "Unconfirmed: " + problem(data.path("problem"));
      default -> kind;
    };
  }

  static String attempt(String kind, @Nullable String outcome, JsonNode problem) {
    if (outcome == null) {
      return kind.equals("ask") ? "Asking the platform whether it is there." : "Being sent.";
    }
    return switch (outcome) {
      case "published" -> "Sent; the platform has it" + leftOut(problem) + ".";
      case "withdrawn" -> "Sent; the platform no longer shows it.";
      case "retryable" -> "Not done, will be tried again: " + problem(problem);
      case "rejected" -> "Refused: " + problem(problem);
      case "unknown" -> "Sent, and no clear answer came: " + problem(problem);
      case "lost" -> "The server was lost during this attempt; nobody knows what became of it.";
      case "present" -> "Asked: it is there.";
      case "partial" -> "Asked: a part of it is there.";
      case "absent" -> "Asked: it is not there.";
      case "unclear" -> "Asked, and no clear answer came: " + problem(problem);
      default -> outcome;
    };
  }

  private static String leftOut(JsonNode problem) {
    String what = problem.path("detail").asString("");
    return what.isEmpty() ? "" : ", but not all as it was sent: " + what;
  }

  private static String problem(JsonNode problem) {
    return problem.path("title").asString("no reason given") + ".";
  }

  /** A person's reason, or the rule's. */
  private static String why(JsonNode data) {
    return data.hasNonNull("why")
        ? text(data, "why")
        : data.at("/problem/title").asString("no reason given");
  }

  private static String note(JsonNode data) {
    String note = text(data, "note");
    return note.isEmpty() ? "." : ": " + note + (note.endsWith(".") ? "" : ".");
  }

  private static String text(JsonNode data, String name) {
    return data.path(name).asString("");
  }
}
