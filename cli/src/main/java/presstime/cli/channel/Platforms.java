package presstime.cli.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.print.Style;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code platforms}. */
@Command(
    name = "platforms",
    description = "Show the kinds of channel, and what each needs to connect.")
public final class Platforms implements Callable<Integer> {
  private final Session session;

  public Platforms(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonNode platforms = session.api().get("/platforms");
    session.show(
        platforms,
        screen -> {
          for (JsonNode platform : Screen.items(platforms)) {
            screen.line(
                screen.styled(Screen.text(platform, "id"), Style.STRONG)
                    + "  "
                    + Screen.text(platform, "name")
                    + "  ("
                    + Screen.list(platform.path("actions")).toLowerCase(java.util.Locale.ROOT)
                    + ")");
            Table table = Table.of("  FIELD", "KIND", "NEEDED", "WHAT IT IS");
            for (JsonNode field : platform.path("fields")) {
              table.row(
                  "  " + Screen.text(field, "name"),
                  kind(field),
                  needed(field),
                  Screen.text(field, "help"));
            }
            screen.table(table, "  Needs nothing to connect.");
            screen.line("");
          }
        });
    return Exit.OK;
  }

  private static String kind(JsonNode field) {
    List<String> parts =
        new ArrayList<>(List.of(Screen.text(field, "kind").toLowerCase(java.util.Locale.ROOT)));
    if (!field.path("choices").isEmpty()) {
      parts.add(Screen.list(field.path("choices")));
    }
    return String.join(": ", parts);
  }

  private static String needed(JsonNode field) {
    return field.path("required").asBoolean(false) ? "required" : "optional";
  }
}
