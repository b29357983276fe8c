package presstime.cli.channel;

import java.util.List;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.session.Terminal;
import tools.jackson.databind.node.ObjectNode;

/** {@code name=value} arguments, put into an object. */
final class Assignments {
  private final Terminal terminal;

  Assignments(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Settings: the value as it stands. */
  void settings(List<String> given, ObjectNode into) {
    for (String assignment : given) {
      String[] parts = split(assignment);
      into.put(parts[0], parts[1]);
    }
  }

  /**
   * Secrets: {@code name=@file} or {@code name=-} (standard input), or {@code name} alone to be
   * asked for; never the value itself, which other users of this computer could see.
   */
  void secrets(List<String> given, ObjectNode into) {
    for (String assignment : given) {
      if (!assignment.contains("=")) {
        into.put(
            assignment, terminal.askSecret(assignment, "Give --secret " + assignment + "=@FILE."));
        continue;
      }
      String[] parts = split(assignment);
      if (parts[1].startsWith("@")) {
        into.put(parts[0], terminal.readSecret(parts[1].substring(1)));
      } else if (parts[1].equals("-")) {
        into.put(parts[0], terminal.readSecret("-"));
      } else {
        throw Failure.of(
            Exit.USAGE,
            "A secret stands on the command line",
            "Other users of this computer can see the command line; the value of '"
                + parts[0]
                + "' was not sent.",
            "Give --secret "
                + parts[0]
                + " to be asked, or "
                + parts[0]
                + "=@FILE, or "
                + parts[0]
                + "=-.");
      }
    }
  }

  private static String[] split(String assignment) {
    int at = assignment.indexOf('=');
    if (at <= 0) {
      throw Failure.of(
          Exit.USAGE,
          "Not an assignment",
          "'" + assignment + "' is not NAME=VALUE.",
          "See 'presstime platforms' for the names.");
    }
    return new String[] {assignment.substring(0, at), assignment.substring(at + 1)};
  }
}
