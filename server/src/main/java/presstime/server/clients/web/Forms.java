package presstime.server.clients.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.server.clients.SharedContent;

/**
 * What a client can say: each form carries the revision it is about.
 *
 * @param values what was entered before: {@code comment.text}, {@code changes.note}, …
 * @param errors the name of the phrase that says what is wrong, by field
 */
record Forms(
    Reader reader,
    SharedContent content,
    @Nullable Long channel,
    Map<String, String> values,
    Map<String, String> errors) {

  String comment() {
    return form(
        "comment",
        "/comments",
        "<h3 id=\"comment-title\">" + reader.say("comment.add") + "</h3>\n",
        name("comment") + area("comment", "text", reader.say("comment.text"), 5_000),
        reader.say("comment.button"),
        "quiet");
  }

  /**
   * @param approved whether there is nothing left to approve
   */
  String decision(boolean approved) {
    String approve =
        approved
            ? ""
            : form(
                "approve",
                "/approve",
                "<h3 id=\"approve-title\">%s</h3>\n<p>%s</p>\n"
                    .formatted(
                        reader.say("approve.title"),
                        reader.say("approve.hint", content.revision())),
                name("approve"),
                reader.say("approve.button", content.revision()),
                "");
    return """
    <section aria-labelledby="decide">
    <h2 id="decide" tabindex="-1">%s</h2>
    %s%s%s</section>
    """
        .formatted(
            reader.say("decide"),
            approved ? ReviewPage.status(reader, content) : "",
            approve,
            form(
                "changes",
                "/changes",
                "<h3 id=\"changes-form-title\">" + reader.say("changes.ask") + "</h3>\n",
                name("changes") + area("changes", "note", reader.say("changes.note"), 2_000),
                reader.say("changes.button"),
                "quiet"));
  }

  private String form(
      String id, String action, String head, String fields, String button, String style) {
    return """
    <form method="post" action="%s#%s" id="%s" class="say">
    %s%s%s%s<button type="submit" class="%s">%s</button>
    </form>
    """
        .formatted(
            Reader.text(reader.base() + "/contents/" + content.id() + action),
            "top",
            id,
            head,
            reader.hidden(channel),
            Reader.field("revision", String.valueOf(content.revision())),
            fields,
            style,
            button);
  }

  private String name(String form) {
    String value = values.getOrDefault(form + ".name", reader.link().recipientName());
    return field(
        form,
        "name",
        reader.say("name"),
        "<input id=\"%s-name\" name=\"name\" autocomplete=\"name\" maxlength=\"100\" required value=\"%s\"%s>\n"
            .formatted(form, Reader.text(value), described(form, "name")));
  }

  private String area(String form, String name, String label, int longest) {
    return field(
        form,
        name,
        label,
        "<textarea id=\"%s-%s\" name=\"%s\" rows=\"5\" maxlength=\"%d\" required%s>\n%s</textarea>\n"
            .formatted(
                form,
                name,
                name,
                longest,
                described(form, name),
                Reader.text(values.getOrDefault(form + "." + name, ""))));
  }

  private String field(String form, String name, String label, String control) {
    String error = errors.get(form + "." + name);
    return "<div class=\"field%s\">\n<label for=\"%s-%s\">%s</label>\n%s%s</div>\n"
        .formatted(
            error == null ? "" : " wrong",
            form,
            name,
            label,
            error == null
                ? ""
                : "<p class=\"error\" id=\"%s-%s-error\" role=\"alert\">%s</p>\n"
                    .formatted(form, name, reader.say(error)),
            control);
  }

  private String described(String form, String name) {
    return errors.containsKey(form + "." + name)
        ? " aria-invalid=\"true\" aria-describedby=\"%s-%s-error\"".formatted(form, name)
        : "";
  }
}
