package presstime.cli.schedule;

import presstime.cli.print.Screen;
import presstime.cli.print.Style;
import tools.jackson.databind.JsonNode;

/** What was scheduled, in words: the deliveries and what to know about their times. */
public record Placed(JsonNode document) {

  public void show(Screen screen) {
    new DeliveryTable(screen).show(document.path("deliveries"), "Nothing was scheduled.");
    for (JsonNode note : document.path("notes")) {
      String text =
          note.isObject()
              ? Screen.text(note, "text") + Screen.text(note, "detail")
              : note.asString("");
      screen.line(screen.styled("Note: " + text, Style.WARNING));
    }
    for (JsonNode conflict : document.path("conflicts")) {
      screen.line(
          screen.styled(
              "Conflict "
                  + Screen.text(conflict, "id")
                  + " ("
                  + Screen.text(conflict, "severity")
                  + "): "
                  + Screen.text(conflict, "detail"),
              Style.WARNING));
    }
  }
}
