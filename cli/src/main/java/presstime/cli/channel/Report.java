package presstime.cli.channel;

import presstime.cli.print.Screen;
import presstime.cli.print.Style;
import tools.jackson.databind.JsonNode;

/** What a connection test found, in words. */
record Report(JsonNode document) {

  boolean ok() {
    return document.path("problems").isEmpty();
  }

  void show(Screen screen) {
    screen.line(
        ok()
            ? screen.styled("The channel can publish.", Style.GOOD)
            : screen.styled("The channel cannot publish.", Style.BAD));
    document.path("facts").forEachEntry((name, value) -> screen.fact(name, value.asString("")));
    document.path("problems").forEach(problem -> screen.problem(problem));
    for (JsonNode warning : document.path("warnings")) {
      screen.line(screen.styled("Warning: " + Screen.text(warning, "title"), Style.WARNING));
      screen.line("  " + Screen.text(warning, "solution"));
    }
  }
}
