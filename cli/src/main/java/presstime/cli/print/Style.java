package presstime.cli.print;

import java.util.Locale;

/** A colour that means something. */
public enum Style {
  PLAIN(""),
  GOOD("32"),
  WAITING("36"),
  WARNING("33"),
  BAD("31"),
  FAINT("2"),
  STRONG("1");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String paint(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }

  /** Of a content's status or a delivery's state. */
  public static Style of(String state) {
    return switch (state.toLowerCase(Locale.ROOT)) {
      case "published", "approved", "up", "yes" -> GOOD;
      case "scheduled", "publishing", "review" -> WAITING;
      case "held", "missed", "cancelled", "withdrawn" -> WARNING;
      case "failed", "unconfirmed", "down", "no" -> BAD;
      default -> PLAIN;
    };
  }
}
