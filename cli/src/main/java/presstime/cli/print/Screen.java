package presstime.cli.print;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where people read. */
public final class Screen {
  /** As wide as the longest name of a platform's field. */
  private static final int LABEL = 20;

  /** Control characters but line ends and tabs, and those that turn the direction of a text. */
  private static final String CONTROLS =
      "[\\p{Cc}&&[^\\n\\t\\x1b]]|[\\u202a-\\u202e\\u2066-\\u2069]";

  private static final Pattern HARM = Pattern.compile(CONTROLS + "|\\x1b");

  /** The escape sequences of {@link Style}, which only colour. */
  private static final Pattern HARM_BUT_COLOUR =
      Pattern.compile(CONTROLS + "|\\x1b(?!\\[(?:0|1|2|3[1-6])m)");

  private final PrintWriter out;
  private final boolean colour;
  private final Times times;

  public Screen(PrintWriter out, boolean colour, InstantSource clock, ZoneId zone) {
    this.out = out;
    this.colour = colour;
    this.times = new Times(clock, zone);
  }

  public Times times() {
    return times;
  }

  /** What others wrote may be in it; nothing of it steers the terminal. */
  public void line(String text) {
    Pattern harm = colour ? HARM_BUT_COLOUR : HARM;
    out.println(harm.matcher(text.replace("\r\n", "\n")).replaceAll("\ufffd"));
  }

  /** The text in a colour, where colours are shown. */
  public String styled(String text, Style style) {
    return colour ? style.paint(text) : text;
  }

  /** A state in its colour. */
  public String state(String state) {
    return styled(state, Style.of(state));
  }

  /** A table, or a sentence where there is no row. */
  public void table(Table table, String ifEmpty) {
    if (table.isEmpty()) {
      line(ifEmpty);
    } else {
      table.lines(colour).forEach(this::line);
    }
  }

  /** "name value", without the line when there is no value. */
  public void fact(String name, String value) {
    if (!value.isEmpty()) {
      line("  " + styled(String.format("%-" + LABEL + "s", name), Style.FAINT) + " " + value);
    }
  }

  /**
   * An RFC 9457 problem: title, what happened, what to do. Where it is made of several problems, as
   * a failed connection test is, each of them.
   */
  public void problem(JsonNode problem) {
    JsonNode parts = problem.path("problems");
    line(styled("Error: " + text(problem, "title"), Style.BAD));
    if (!parts.isEmpty() && parts.get(0).isObject()) {
      parts.forEach(part -> {
        line("  " + text(part, "title"));
        explain(part, "    ");
      });
    } else {
      explain(problem, "  ");
    }
    if (!text(problem, "hint").isEmpty()) {
      line("  " + text(problem, "hint"));
    }
  }

  private void explain(JsonNode problem, String indent) {
    for (String part : List.of("cause", "detail")) {
      if (!text(problem, part).isBlank()) {
        line(indent + text(problem, part).strip());
      }
    }
    for (String error : errors(problem)) {
      line(indent + error);
    }
    if (!text(problem, "field").isEmpty()) {
      line(indent + "Field: " + text(problem, "field"));
    }
    if (!text(problem, "solution").isEmpty()) {
      line(indent + "What to do: " + text(problem, "solution"));
    }
  }

  /** The single fields' faults; of an only one that was told already just the field. */
  private static List<String> errors(JsonNode problem) {
    List<String> lines = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      boolean told =
          problem.path("errors").size() == 1
              && text(error, "detail").startsWith(text(problem, "detail"));
      if (!error.isObject()) {
        lines.add(error.asString(""));
      } else if (told) {
        lines.add("Field: " + text(error, "field"));
      } else {
        lines.add(text(error, "field") + ": " + text(error, "detail"));
      }
    }
    return lines;
  }

  /** A member as text; empty when it is absent or null. */
  public static String text(JsonNode document, String member) {
    JsonNode value = document.path(member);
    return value.isNull() || value.isMissingNode() ? "" : value.asString("");
  }

  /** The members of an array as text, with commas. */
  public static String list(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asString("")));
    return String.join(", ", values);
  }

  /** A page's items, or the array itself. */
  public static JsonNode items(JsonNode document) {
    return document.isArray() ? document : document.path("items");
  }
}
