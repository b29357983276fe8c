package presstime.cli.schedule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import presstime.cli.session.Terminal;

/** The options that say when. */
final class AtOption {

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME",
      description =
          "'2026-01-20 09:00', 'tomorrow 9:00', 'friday 17:30', '+10m', or RFC 3339 with its offset.")
  private String at = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Of a wall-clock time, like Europe/Paris; this computer's when missing.")
  private @Nullable String zone;

  DueTime read(Terminal terminal) {
    return DueTime.parse(at, Optional.ofNullable(zone), terminal);
  }
}
