package presstime.server.kernel;

/** {@code If-Match} holds something that is not one of our entity tags. */
public final class InvalidVersion extends Fault {
  private static final long serialVersionUID = 1L;

  /**
   * @param header as sent
   */
  public InvalidVersion(String header) {
    super(
        Category.MALFORMED,
        "invalid-version",
        "Not a version",
        "If-Match is " + abridged(header) + ", which is not an ETag of this server.",
        "Send exactly one ETag as it was given, for example If-Match: \"7\".",
        null);
  }

  private static String abridged(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
