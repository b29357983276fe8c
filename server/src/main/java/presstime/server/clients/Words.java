package presstime.server.clients;

import presstime.server.kernel.InvalidField;

/** What people enter, made fit to be kept and shown. */
final class Words {

  private Words() {}

  /**
   * One line without control characters, its spaces made single.
   *
   * @throws InvalidField when it is empty or too long
   */
  static String line(String field, String text, int longest) {
    String line = optionalLine(field, text, longest);
    if (line.isEmpty()) {
      throw new InvalidField(field, field + " is missing.", "It is needed.");
    }
    return line;
  }

  /** The same, or empty. */
  static String optionalLine(String field, String text, int longest) {
    return bounded(field, text.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip(), longest);
  }

  /**
   * Several lines without other control characters.
   *
   * @throws InvalidField when it is empty or too long
   */
  static String text(String field, String text, int longest) {
    String plain = optionalText(field, text, longest);
    if (plain.isEmpty()) {
      throw new InvalidField(field, field + " is missing.", "Write what is to be said.");
    }
    return plain;
  }

  /** The same, or empty. */
  static String optionalText(String field, String text, int longest) {
    String plain = text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    return bounded(field, plain, longest);
  }

  private static String bounded(String field, String text, int longest) {
    if (text.length() > longest) {
      throw new InvalidField(
          field,
          field + " has " + text.length() + " characters.",
          "Cut it to " + longest + " characters.");
    }
    return text;
  }
}
