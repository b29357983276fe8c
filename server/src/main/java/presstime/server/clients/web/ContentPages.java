package presstime.server.clients.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.clients.ClientReview;
import presstime.server.content.RevisionDiff;
import presstime.server.kernel.InvalidField;

/** The page of one content, as it is first seen and after a form was sent. */
@Component
class ContentPages {

  /** What may be said in thanks. */
  private static final Set<String> DONE =
      Set.of("approved", "recorded", "changes", "refused", "commented");

  private final ClientReview review;

  ContentPages(ClientReview review) {
    this.review = review;
  }

  /** A content as it stands, with thanks for what was just said. */
  String shown(Reader reader, long id, HttpServletRequest request) {
    String done = request.getParameter("done");
    String notice =
        done != null && DONE.contains(done)
            ? "<div class=\"notice\" role=\"status\"><p>"
                + reader.say("done." + done)
                + "</p></div>\n"
            : "";
    ContentPage page =
        new ContentPage(
            reader,
            review.content(reader.link(), id),
            channel(request),
            notice,
            null,
            Map.of(),
            Map.of());
    return page.html();
  }

  /** The newer version with what changed, and what was entered. */
  String moved(
      Reader reader,
      long id,
      Map<String, String> form,
      String formName,
      HttpServletRequest request) {
    int seen = seen(form);
    ClientReview.Detail detail = review.content(reader.link(), id);
    int current = detail.content().revision();
    RevisionDiff changes = review.changes(reader.link(), id, seen).orElse(null);
    String notice =
        "<div class=\"notice\" role=\"alert\"><h2>%s</h2><p>%s</p></div>\n"
            .formatted(reader.say("moved.title"), reader.say("moved.text", seen, current));
    return new ContentPage(
            reader, detail, channel(request), notice, changes, values(form, formName), Map.of())
        .html();
  }

  /** The same page, with what is wrong in the form. */
  String again(
      Reader reader,
      long id,
      Map<String, String> form,
      String formName,
      InvalidField wrong,
      HttpServletRequest request) {
    String field = String.valueOf(wrong.field());
    String phrase = said(form, field).isBlank() ? "needed" : "too-long";
    String where = formName + "-" + field;
    String notice =
        "<div class=\"summary\" role=\"alert\"><p>%s <a href=\"#%s\">%s</a></p></div>\n"
            .formatted(reader.say("look-again"), Reader.text(where), reader.say(phrase));
    return new ContentPage(
            reader,
            review.content(reader.link(), id),
            channel(request),
            notice,
            null,
            values(form, formName),
            Map.of(formName + "." + field, phrase))
        .html();
  }

  private static Map<String, String> values(Map<String, String> form, String formName) {
    Map<String, String> values = new HashMap<>();
    for (String field : List.of("name", "text", "note")) {
      if (form.containsKey(field)) {
        values.put(formName + "." + field, said(form, field));
      }
    }
    return values;
  }

  static String said(Map<String, String> form, String field) {
    return form.getOrDefault(field, "");
  }

  /** 0, which no revision has, for what is no number. */
  static int seen(Map<String, String> form) {
    String revision = said(form, "revision");
    return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0;
  }

  static @Nullable Long channel(HttpServletRequest request) {
    String channel = request.getParameter("channel");
    return channel != null && channel.matches("[0-9]{1,18}") ? Long.valueOf(channel) : null;
  }
}
