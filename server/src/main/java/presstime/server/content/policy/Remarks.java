package presstime.server.content.policy;

/** Comments of HTML, which also stand in Markdown: authors read them, nobody else does. */
final class Remarks {

  private static final String BEGIN = "<!--";
  private static final String END = "-->";

  private Remarks() {}

  /** A text without them; one that never ends goes to the end. */
  static String without(String text) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, at)) {
      rest.append(text, at, begin);
      int end = text.indexOf(END, begin + BEGIN.length());
      if (end < 0) {
        return rest.toString();
      }
      at = end + END.length();
    }
    return rest.append(text, at, text.length()).toString();
  }
}
