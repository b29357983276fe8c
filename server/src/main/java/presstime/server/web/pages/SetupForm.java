package presstime.server.web.pages;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import presstime.server.kernel.TimeZones;

/**
 * The set-up page's form.
 *
 * @param token of the link
 * @param csrfParameter name of the hidden field against forged forms
 * @param values what was entered before, by field; never the password
 * @param errors what is wrong, by field
 */
record SetupForm(
    String token,
    String csrfParameter,
    String csrfToken,
    Map<String, String> values,
    Map<String, String> errors) {

  /** What the fields are called, in the form's order. */
  private static final Map<String, String> LABELS = labels();

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("name", "Your name");
    labels.put("email", "E-mail");
    labels.put("password", "Password");
    labels.put("workspaceName", "Workspace");
    labels.put("timeZone", "Time zone");
    return labels;
  }

  String html() {
    FormFields fields = new FormFields(LABELS, values, errors);
    return Html.page(
        "Set up",
        """
        <h1>Set up Presstime</h1>
        <p>You will own this server and its first workspace.</p>
        %s<form method="post" action="/setup" novalidate>
        <input type="hidden" name="%s" value="%s">
        <input type="hidden" name="token" value="%s">
        %s%s%s%s%s<button type="submit">Create owner and workspace</button>
        </form>
        """
            .formatted(
                fields.summary(),
                Html.text(csrfParameter),
                Html.text(csrfToken),
                Html.text(token),
                fields.input("name", "text", "name", null),
                fields.input("email", "email", "username", "You sign in with it."),
                fields.input(
                    "password",
                    "password",
                    "new-password",
                    "At least 12 characters. A few words that do not belong together are good."),
                fields.input(
                    "workspaceName",
                    "text",
                    "organization",
                    "The publication or team you write for."),
                zones(fields)));
  }

  private String zones(FormFields fields) {
    String chosen = values.getOrDefault("timeZone", thisComputers());
    String options =
        TimeZones.names().stream()
            .filter(SetupForm::isOffered)
            .map(zone ->
                "<option%s>%s</option>".formatted(zone.equals(chosen) ? " selected" : "", zone))
            .collect(Collectors.joining("\n"));
    String hint = "Times without a zone are meant in this one.";
    return fields.field(
        "timeZone",
        hint,
        "<select id=\"timeZone\" name=\"timeZone\"%s>\n%s\n</select>"
            .formatted(fields.described("timeZone", hint), options));
  }

  /** UTC where the computer's zone is one of its many other names. */
  private static String thisComputers() {
    String zone = ZoneId.systemDefault().getId();
    return isOffered(zone) ? zone : "UTC";
  }

  /** Places, not the old names and abbreviations. */
  private static boolean isOffered(String zone) {
    return zone.equals("UTC")
        || (zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"));
  }
}
