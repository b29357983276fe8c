package presstime.server.web.pages;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                summary(),
                Html.text(csrfParameter),
                Html.text(csrfToken),
                Html.text(token),
                input("name", "text", "name", null),
                input("email", "email", "username", "You sign in with it."),
                input(
                    "password",
                    "password",
                    "new-password",
                    "At least 12 characters. A few words that do not belong together are good."),
                input(
                    "workspaceName",
                    "text",
                    "organization",
                    "The publication or team you write for."),
                zones()));
  }

  private String summary() {
    if (errors.isEmpty()) {
      return "";
    }
    String list =
        LABELS.entrySet().stream()
            .filter(label -> errors.containsKey(label.getKey()))
            .map(label ->
                "<li><a href=\"#%s\">%s</a>: %s</li>"
                    .formatted(
                        label.getKey(),
                        Html.text(label.getValue()),
                        Html.text(errors.getOrDefault(label.getKey(), ""))))
            .collect(Collectors.joining());
    return "<div class=\"summary\" role=\"alert\"><p>Please look again:</p><ul>"
        + list
        + "</ul></div>\n";
  }

  private String input(String name, String type, String autocomplete, @Nullable String hint) {
    String value =
        type.equals("password")
            ? ""
            : " value=\"" + Html.text(values.getOrDefault(name, "")) + "\"";
    return field(
        name,
        hint,
        "<input id=\"%s\" name=\"%s\" type=\"%s\" autocomplete=\"%s\" required%s%s>"
            .formatted(name, name, type, autocomplete, value, described(name, hint)));
  }

  private String zones() {
    String chosen = values.getOrDefault("timeZone", thisComputers());
    String options =
        TimeZones.names().stream()
            .filter(SetupForm::isOffered)
            .map(zone ->
                "<option%s>%s</option>".formatted(zone.equals(chosen) ? " selected" : "", zone))
            .collect(Collectors.joining("\n"));
    String hint = "Times without a zone are meant in this one.";
    return field(
        "timeZone",
        hint,
        "<select id=\"timeZone\" name=\"timeZone\"%s>\n%s\n</select>"
            .formatted(described("timeZone", hint), options));
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

  private String field(String name, @Nullable String hint, String control) {
    String error = errors.get(name);
    return """
    <div class="field%s">
    <label for="%s">%s</label>
    %s%s%s
    </div>
    """
        .formatted(
            error == null ? "" : " wrong",
            name,
            Html.text(LABELS.getOrDefault(name, name)),
            hint == null
                ? ""
                : "<p class=\"hint\" id=\"%s-hint\">%s</p>\n".formatted(name, Html.text(hint)),
            error == null
                ? ""
                : "<p class=\"error\" id=\"%s-error\">%s</p>\n".formatted(name, Html.text(error)),
            control);
  }

  private String described(String name, @Nullable String hint) {
    boolean wrong = errors.containsKey(name);
    String ids = (hint == null ? "" : name + "-hint ") + (wrong ? name + "-error" : "");
    return (ids.isBlank() ? "" : " aria-describedby=\"" + ids.strip() + "\"")
        + (wrong ? " aria-invalid=\"true\"" : "");
  }
}
