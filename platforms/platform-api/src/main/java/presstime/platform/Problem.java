package presstime.platform;

/**
 * A fault, told so that a person can mend it.
 *
 * @param code stable and dotted, the platform's id first: {@code wordpress.key_invalid}
 * @param title what happened, in a few words
 * @param cause why, as far as it can be known
 * @param solution what to do about it
 * @param detail what the other side said, shortened and free of credentials; may be empty
 */
public record Problem(String code, String title, String cause, String solution, String detail) {

  public Problem(String code, String title, String cause, String solution) {
    this(code, title, cause, solution, "");
  }

  /** The same fault with what the other side said, cut to 500 characters. */
  public Problem withDetail(String said) {
    String cut = said.length() <= 500 ? said : said.substring(0, 499) + "…";
    return new Problem(code, title, cause, solution, cut);
  }
}
