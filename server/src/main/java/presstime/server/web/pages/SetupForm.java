package presstime.server.web.pages;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
                input("name", "Your name", "text", "name", null),
                input("email", "E-mail", "email", "username", "You sign in with it."),
                input(
                    "password",
                    "Password",
                    "password",
                    "new-password",
                    "At least 12 characters. A few words that do not belong together are good."),
                input(
                    "workspaceName",
                    "Workspace",
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
        errors.entrySet().stream()
            .map(error ->
                "<li><a href=\"#%s\">%s</a></li>"
                    .formatted(error.getKey(), Html.text(error.getValue())))
            .collect(Collectors.joining());
    return "<div class=\"summary\" role=\"alert\"><p>Please look again:</p><ul>"
        + list
        + "</ul></div>\n";
  }

  private String input(
      String name, String label, String type, String autocomplete, @Nullable String hint) {
    String value =
        type.equals("password")
            ? ""
            : " value=\"" + Html.text(values.getOrDefault(name, "")) + "\"";
    return field(
        name,
        label,
        hint,
        "<input id=\"%s\" name=\"%s\" type=\"%s\" autocomplete=\"%s\" required%s%s>"
            .formatted(name, name, type, autocomplete, value, described(name, hint)));
  }

  private String zones() {
    String chosen = values.getOrDefault("timeZone", ZoneId.systemDefault().getId());
    String options =
        new TreeSet<>(ZoneId.getAvailableZoneIds())
            .stream()
                .filter(SetupForm::isOffered)
                .map(zone ->
                    "<option%s>%s</option>".formatted(zone.equals(chosen) ? " selected" : "", zone))
                .collect(Collectors.joining("\n"));
    String hint = "Times without a zone are meant in this one.";
    return field(
        "timeZone",
        "Time zone",
        hint,
        "<select id=\"timeZone\" name=\"timeZone\"%s>\n%s\n</select>"
            .formatted(described("timeZone", hint), options));
  }

  /** Places, not the old names and abbreviations. */
  private static boolean isOffered(String zone) {
    return zone.equals("UTC")
        || (zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"));
  }

  private String field(String name, String label, @Nullable String hint, String control) {
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
            Html.text(label),
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
