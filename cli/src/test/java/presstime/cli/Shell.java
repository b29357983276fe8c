package presstime.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import presstime.cli.session.Terminal;

/** Runs commands as a shell would, on a computer of its own whose clock stands still. */
public final class Shell {
  public static final Instant NOW = Instant.parse("2026-01-19T10:00:00Z");

  private final Map<String, String> environment = new HashMap<>();
  private final Path folder;
  private String input = "";

  /** What the last command wrote. */
  private String out = "";

  private String err = "";

  public Shell(Path folder) {
    this.folder = folder;
    environment.put("HOME", folder.resolve("user").toString());
  }

  public Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public Shell input(String text) {
    this.input = text;
    return this;
  }

  /** Runs one command and returns its exit code. */
  public int run(String... arguments) {
    StringWriter written = new StringWriter();
    StringWriter complaints = new StringWriter();
    int code = Program.run(terminal(written, complaints), arguments);
    out = written.toString();
    err = complaints.toString();
    return code;
  }

  public Terminal terminal() {
    return terminal(new StringWriter(), new StringWriter());
  }

  public String out() {
    return out;
  }

  public String err() {
    return err;
  }

  private Terminal terminal(StringWriter written, StringWriter complaints) {
    return new Terminal(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(written, true),
        new PrintWriter(complaints, true),
        false,
        false,
        environment,
        folder,
        InstantSource.fixed(NOW),
        ZoneId.of("Europe/Paris"));
  }
}
