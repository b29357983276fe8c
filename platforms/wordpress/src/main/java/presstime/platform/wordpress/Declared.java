package presstime.platform.wordpress;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Field;
import presstime.platform.Limits;

/** What WordPress is, as the server and the settings form see it. */
final class Declared {
  static final String REST = "rest";
  private static final String BRIDGE = "bridge";

  /** What becomes of a post that is taken from the public; the first unless somebody chooses. */
  static final List<String> WITHDRAWALS = List.of("draft", "private", "trash");

  static final String TRASH = "trash";

  /** PHP's longest run on usual hosts: until then a lost request may still take effect. */
  private static final Duration SETTLE = Duration.ofSeconds(120);

  private static final String ICON =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" \
      stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" \
      r="9.5"/><path d="M5.5 9l3.3 8.5L12 9.5l3.2 8L18.5 9"/></svg>\
      """;

  static final Descriptor DESCRIPTOR =
      new Descriptor(
          "wordpress",
          "WordPress",
          ICON,
          fields(),
          EnumSet.allOf(Action.class),
          Set.of(Action.UPDATE, Action.UNPUBLISH, Action.DELETE),
          true,
          SETTLE,
          4,
          new Limits(true, 0, 0, 0, 0, Set.of()));

  private Declared() {}

  /** Where a dispatch's post goes, or went, when it is taken from the public. */
  static String withdrawal(Dispatch dispatch, ChannelAccess channel) {
    if (dispatch.withdrawTo() != null) {
      return dispatch.withdrawTo();
    }
    String usual = channel.setting("unpublish_to");
    return usual.isEmpty() ? WITHDRAWALS.getFirst() : usual;
  }

  private static List<Field> fields() {
    return List.of(
        Field.url("domain", "Domain", "The site's address, such as https://example.com/blog."),
        Field.choice(
            "door",
            "Connection",
            "bridge: through the plugin, with an API key. rest: without a plugin, with a user's"
                + " application password.",
            BRIDGE,
            REST),
        Field.secret("api_key", "API key", "For bridge: from Settings → Presstime Bridge.", false),
        Field.text("username", "User name", "For rest: the login of an author or editor.", false),
        Field.secret(
            "application_password",
            "Application password",
            "For rest: from Users → Profile → Application Passwords.",
            false),
        Field.choice(
            "unpublish_to",
            "Unpublished posts become",
            "What happens to a post that is taken from the public.",
            WITHDRAWALS.toArray(String[]::new)),
        Field.text(
            "author",
            "Author",
            "Login or number of the posts' author; empty for the user.",
            false));
  }
}
