package presstime.cli.account;

import org.jspecify.annotations.Nullable;
import presstime.cli.session.Terminal;

/** A password, never taken from the command line, where other users could see it. */
record Password(Terminal terminal) {

  /** From the file, from {@code PRESSTIME_PASSWORD}, or asked for. */
  String read(@Nullable String file, String question) {
    if (file != null) {
      return terminal.readSecret(file);
    }
    String given = terminal.environment().get("PRESSTIME_PASSWORD");
    if (given != null && !given.isEmpty()) {
      return given;
    }
    return terminal.askSecret(question, "Give --password-file, or PRESSTIME_PASSWORD.");
  }
}
