package presstime.server.recurrence.language;

/**
 * A word or several with one meaning.
 *
 * @param value of the symbol: a number, a unit, a zone; the text itself for what is written out
 * @param start position of its first character in the expression
 * @param end position after its last
 */
record Token(Symbol symbol, String value, int start, int end) {

  int number() {
    return Integer.parseInt(value);
  }

  boolean is(Symbol wanted) {
    return symbol == wanted;
  }
}
