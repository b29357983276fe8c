package presstime.platform;

/**
 * What search engines should read.
 *
 * @param title blank for the article's own title
 * @param description blank for the excerpt
 * @param focusKeyword blank for none
 */
public record Seo(String title, String description, String focusKeyword) {
  /** Nothing of its own. */
  public static final Seo NONE = new Seo("", "", "");
}
