package presstime.server.web.pages;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form that is sent to the server and may come back with errors.
 *
 * @param labels what the fields are called, in the form's order
 * @param values what was entered before, by field; passwords are not shown
 * @param errors what is wrong, by field
 */
record FormFields(
    Map<String, String> labels, Map<String, String> values, Map<String, String> errors) {

  /** What is wrong, with links to where; empty when nothing is. */
  String summary() {
    if (errors.isEmpty()) {
      return "";
    }
    String list =
        labels.entrySet().stream()
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

  String input(String name, String type, String autocomplete, @Nullable String hint) {
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

  /** Label, hint, error and the control itself. */
  String field(String name, @Nullable String hint, String control) {
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
            Html.text(labels.getOrDefault(name, name)),
            hint == null
                ? ""
                : "<p class=\"hint\" id=\"%s-hint\">%s</p>\n".formatted(name, Html.text(hint)),
            error == null
                ? ""
                : "<p class=\"error\" id=\"%s-error\">%s</p>\n".formatted(name, Html.text(error)),
            control);
  }

  /** The control's attributes that lead to its hint and its error. */
  String described(String name, @Nullable String hint) {
    boolean wrong = errors.containsKey(name);
    String ids = (hint == null ? "" : name + "-hint ") + (wrong ? name + "-error" : "");
    return (ids.isBlank() ? "" : " aria-describedby=\"" + ids.strip() + "\"")
        + (wrong ? " aria-invalid=\"true\"" : "");
  }
}
