package presstime.cli.freshness;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.session.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code freshness settings}. */
@Command(
    name = "settings",
    description = {
      "Show review periods and policies, or change some of them; what is not named stays.",
      "  presstime freshness settings period=P1Y onExpiry=flag",
      "  presstime freshness settings --type news period=P3M 'reminderDays=[14,1]' onExpiry=unpublish",
      "null takes a value back: presstime freshness settings --type news period=null"
    })
final class FreshnessSettings implements Callable<Integer> {
  private static final List<String> NAMES =
      List.of(
          "period",
          "onExpiry",
          "updateCounts",
          "reminderDays",
          "dueSoonDays",
          "lateAfterHours",
          "whenLate");

  private final Session session;

  @Option(names = "--type", paramLabel = "TYPE", description = "Of a content type.")
  private @Nullable String type;

  @Parameters(arity = "0..*", paramLabel = "NAME=VALUE", description = "Values are JSON or a word.")
  private List<String> assignments = List.of();

  FreshnessSettings(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String path = "/freshness/settings" + (type == null ? "" : "/types/" + type);
    Api api = session.api();
    JsonNode present = api.get(path);
    if (assignments.isEmpty()) {
      show(present);
      return Exit.OK;
    }
    ObjectNode request = Documents.object();
    NAMES.forEach(name -> request.set(name, present.path("set").path(name)));
    assignments.forEach(assignment -> assign(assignment, request));
    show(api.put(path, present.path("set").path("version").asInt(), request));
    return Exit.OK;
  }

  private static void assign(String assignment, ObjectNode into) {
    int at = assignment.indexOf('=');
    String name = at < 0 ? assignment : assignment.substring(0, at);
    if (at <= 0 || !NAMES.contains(name)) {
      throw Failure.of(
          Exit.USAGE,
          "Not a setting",
          "'" + assignment + "' is not NAME=VALUE of a setting.",
          "The names are " + String.join(", ", NAMES) + ".");
    }
    String value = assignment.substring(at + 1);
    try {
      into.set(name, Documents.read(value));
    } catch (JacksonException e) {
      into.put(name, value);
    }
  }

  private void show(JsonNode settings) {
    session.show(
        settings,
        screen ->
            NAMES.forEach(name -> {
              JsonNode set = settings.path("set").path(name);
              JsonNode holds = settings.path("effective").path(name);
              screen.fact(name, shown(holds) + (set.isNull() ? " (not set here)" : ""));
            }));
  }

  private static String shown(JsonNode value) {
    return value.isContainer() ? value.toString() : value.asString("");
  }
}
