package presstime.cli.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code when}. */
@Command(
    name = "when",
    description =
        "Say a time in words, and see what it means: 'every weekday at 9:00 in Paris until 31"
            + " May'.")
public final class When implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "In quotes or not.")
  private List<String> words = List.of();

  @Option(
      names = "--language",
      paramLabel = "en|de",
      description = "This computer's when missing, or English.")
  private @Nullable String language;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Where the words name none; this computer's when missing.")
  private @Nullable String zone;

  public When(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ObjectNode request = Documents.object();
    request.put("expression", String.join(" ", words));
    request.put("timeZone", zone == null ? session.terminal().zone().getId() : zone);
    request.put("language", language == null ? usualLanguage() : language);
    JsonNode answer = session.api().post("/schedule-expressions", request);
    session.show(answer, screen -> show(screen, answer));
    return answer.path("sentence").isString() ? Exit.OK : Exit.FAILED;
  }

  private static String usualLanguage() {
    return Locale.getDefault().getLanguage().equals("de") ? "de" : "en";
  }

  private static void show(Screen screen, JsonNode answer) {
    if (answer.path("notUnderstood").isObject()) {
      pointAt(screen, answer);
      return;
    }
    for (JsonNode question : answer.path("questions")) {
      screen.line(Screen.text(question, "text"));
      for (JsonNode choice : question.path("choices")) {
        screen.line("  presstime when '" + Screen.text(choice, "expression") + "'");
      }
    }
    if (answer.path("sentence").isString()) {
      screen.line(Screen.text(answer, "sentence"));
      screen.fact("rule", Screen.text(answer, "rule"));
      screen.fact("start", Screen.text(answer, "start"));
      new Dates(screen).show(answer.path("next"), Screen.text(answer, "timeZone"));
    }
  }

  private static void pointAt(Screen screen, JsonNode answer) {
    JsonNode fault = answer.path("notUnderstood");
    screen.line(Screen.text(fault, "detail"));
    screen.line("  " + Screen.text(answer, "expression"));
    screen.line(
        "  "
            + " ".repeat(fault.path("position").asInt())
            + "^".repeat(Math.max(1, fault.path("length").asInt())));
  }
}
