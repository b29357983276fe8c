package presstime.server.web;

import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;

/** What a request may not hold, because nothing could keep it or mean anything by it. */
final class Unkept {

  private static final char NUL = '\0';

  private Unkept() {}

  static boolean isIn(@Nullable String text) {
    return text != null && text.indexOf(NUL) >= 0;
  }

  static boolean isIn(char[] characters, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (characters[i] == NUL) {
        return true;
      }
    }
    return false;
  }

  /** The character U+0000 is in a field, or in its name. */
  static InvalidField at(String field) {
    return new InvalidField(
        field.replace(String.valueOf(NUL), "\\u0000"),
        "It has the character U+0000, which no text can keep.",
        "Take that character out.");
  }

  /** An entry of a list is null. */
  static InvalidField nothing(String entry) {
    return new InvalidField(entry, "It is null.", "Send a value there, or leave the entry out.");
  }
}
