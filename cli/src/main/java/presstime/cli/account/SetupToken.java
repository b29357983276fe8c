package presstime.cli.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.session.Terminal;

/**
 * The one-time right to become the owner, as the server prints it: a link, or its token.
 *
 * @param url the server's address, where a whole link was given
 */
public record SetupToken(String token, @Nullable String url) {
  private static final Pattern LINK =
      Pattern.compile("(https?://.+?)/setup\\?(?:.*&)?token=([^&\\s]+)");

  /** Reads a link or a bare token. */
  public static SetupToken parse(String text) {
    Matcher link = LINK.matcher(text.strip());
    return link.matches()
        ? new SetupToken(link.group(2), link.group(1))
        : new SetupToken(text.strip(), null);
  }

  /** From the option, the file, or the data folder of a server on this computer. */
  static SetupToken find(Terminal terminal, @Nullable String token, @Nullable String file) {
    if (token != null) {
      return parse(token);
    }
    if (file != null) {
      return parse(terminal.readSecret(file));
    }
    Path left = home(terminal.environment()).resolve("setup-link");
    if (Files.isReadable(left)) {
      return parse(terminal.readSecret(left.toString()));
    }
    throw Failure.of(
        Exit.USAGE,
        "The set-up token is missing",
        "There is none in " + left + ", where a fresh server on this computer leaves it.",
        "Give --token with the link the server printed at its first start, or --token-file.");
  }

  /** The server's data folder, as the launcher chooses it. */
  private static Path home(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("PRESSTIME_HOME"))
        .map(Path::of)
        .or(() ->
            Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .map(data -> Path.of(data, "presstime")))
        .orElseGet(
            () -> Path.of(environment.getOrDefault("HOME", "."), ".local", "share", "presstime"));
  }
}
