package presstime.cli.session;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;

/**
 * Everything of the surroundings that a command may use, so that a test can give its own.
 *
 * @param in standard input; read only where a command says so
 * @param interactive whether a person can be asked
 * @param colour whether output may be coloured
 * @param folder relative file names start here
 * @param zone the zone of wall-clock times given without one
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean interactive,
    boolean colour,
    Map<String, String> environment,
    Path folder,
    InstantSource clock,
    ZoneId zone) {

  /** The process's own. */
  public static Terminal ofProcess() {
    Map<String, String> environment = System.getenv();
    boolean terminal = Boolean.getBoolean("presstime.terminal");
    boolean colour =
        terminal
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    Console console = System.console();
    return new Terminal(
        System.in,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        console != null && console.isTerminal(),
        colour,
        environment,
        Path.of("").toAbsolutePath(),
        InstantSource.system(),
        ZoneId.systemDefault());
  }

  /** Asks for something secret, without showing what is typed. */
  public String askSecret(String question, String otherwise) {
    Console console = interactive ? System.console() : null;
    if (console == null) {
      throw unasked(question, otherwise);
    }
    char[] answer = console.readPassword("%s: ", question);
    if (answer == null) {
      throw unasked(question, otherwise);
    }
    return new String(answer);
  }

  /** Asks for a line. */
  public String ask(String question, String otherwise) {
    Console console = interactive ? System.console() : null;
    String answer = console == null ? null : console.readLine("%s: ", question);
    if (answer == null) {
      throw unasked(question, otherwise);
    }
    return answer.strip();
  }

  /** All of standard input, or of a file; {@code -} means standard input. */
  public String readText(String file) {
    try {
      if (file.equals("-")) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .readAllAsString();
      }
      return java.nio.file.Files.readString(folder.resolve(file));
    } catch (java.nio.charset.CharacterCodingException e) {
      throw unreadable(file, "it is not UTF-8 text");
    } catch (java.nio.file.NoSuchFileException e) {
      throw unreadable(file, "there is no such file");
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw unreadable(file, String.valueOf(e.getCause()));
    }
  }

  /** The first line of a file or of standard input: a password, a token. */
  public String readSecret(String file) {
    return readText(file).lines().findFirst().orElse("").strip();
  }

  private static Failure unreadable(String file, String reason) {
    return Failure.of(
        Exit.USAGE, "A file cannot be read", file + ": " + reason + ".", "Check the file's name.");
  }

  private static Failure unasked(String question, String otherwise) {
    return Failure.of(
        Exit.USAGE, question + " is missing", "There is no terminal to ask on.", otherwise);
  }
}
