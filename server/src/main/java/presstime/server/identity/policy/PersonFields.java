package presstime.server.identity.policy;

import java.util.Locale;
import java.util.regex.Pattern;
import presstime.server.kernel.InvalidField;

/** What people's names and e-mails must look like. */
public final class PersonFields {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_TEXT = 100;

  private PersonFields() {}

  /** In lower case, as it is kept. */
  public static String email(String given) {
    String email = given.strip().toLowerCase(Locale.ROOT);
    if (email.length() > LONGEST_EMAIL
        || email.indexOf(0) >= 0
        || !EMAIL.matcher(email).matches()) {
      throw new InvalidField("email", "This is not an e-mail address.", "Write name@example.com.");
    }
    return email;
  }

  /** Without space around it, 1 to 100 characters. */
  public static String text(String field, String given) {
    String text = given.strip();
    if (text.isEmpty() || text.length() > LONGEST_TEXT || text.indexOf(0) >= 0) {
      throw new InvalidField(
          field, "It has " + text.length() + " characters.", "Use 1 to 100 characters.");
    }
    return text;
  }
}
