package presstime.cli.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import presstime.cli.session.Terminal;
import tools.jackson.databind.node.ObjectNode;

/** What can be said about a channel when it is added or changed. */
final class ChannelOptions {

  @Option(names = "--name", description = "As shown in lists.")
  private @Nullable String name;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "Of its wall-clock times, like Europe/Paris.")
  private @Nullable String timeZone;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting; see 'presstime platforms' for the names.")
  private List<String> settings = List.of();

  @Option(
      names = "--secret",
      paramLabel = "NAME[=@FILE|=-]",
      description = "A credential: asked for, from a file, or from standard input.")
  private List<String> secrets = List.of();

  @Option(
      names = "--late-policy",
      paramLabel = "publish|hold|skip",
      description = "What becomes of a delivery that could not start in time.")
  private @Nullable String latePolicy;

  void into(ObjectNode request, Terminal terminal) {
    if (name != null) {
      request.put("name", name);
    }
    if (timeZone != null) {
      request.put("timeZone", timeZone);
    }
    if (latePolicy != null) {
      request.put("latePolicy", latePolicy);
    }
    Assignments assignments = new Assignments(terminal);
    if (!settings.isEmpty()) {
      assignments.settings(settings, request.putObject("settings"));
    }
    if (!secrets.isEmpty()) {
      assignments.secrets(secrets, request.putObject("secrets"));
    }
  }
}
