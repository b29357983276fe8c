package presstime.server.clients.web;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.clients.ClientDecisions;
import presstime.server.clients.ClientFaults;
import presstime.server.clients.ClientReview;
import presstime.server.clients.ClientVerdict;
import presstime.server.clients.ClientVisits;
import presstime.server.clients.SharedContent;
import presstime.server.content.RevisionDiff;
import presstime.server.content.RevisionMoved;
import presstime.server.identity.Open;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;

/** The pages of a link, for people with nothing but a browser. */
@RestController
@Hidden
class ReviewPagesController {

  private static final String BECAUSE = "the link's token is the credential";
  private static final String LINK = "/review/{hidden}";
  private static final String CONTENT = LINK + "/contents/{id}";

  /** What may be said in thanks. */
  private static final Set<String> DONE =
      Set.of("approved", "recorded", "changes", "refused", "commented");

  private final Door door;
  private final ClientReview review;
  private final ClientDecisions decisions;
  private final ClientVisits visits;
  private final PageAnswers answers;

  ReviewPagesController(
      Door door,
      ClientReview review,
      ClientDecisions decisions,
      ClientVisits visits,
      PageAnswers answers) {
    this.door = door;
    this.review = review;
    this.decisions = decisions;
    this.visits = visits;
    this.answers = answers;
  }

  @Open(because = BECAUSE)
  @GetMapping({LINK, LINK + "/"})
  ResponseEntity<?> link(HttpServletRequest request, HttpServletResponse response) {
    return looking(request, response, reader -> {
      List<SharedContent> contents = review.contents(reader.link());
      if (contents.isEmpty()) {
        throw new NotFound("content", "any");
      }
      return contents.size() == 1 && reader.link().contents().size() == 1
          ? page(reader, contents.getFirst().id(), request)
          : answers.page(HttpStatus.OK, ReviewPage.list(reader, contents));
    });
  }

  @Open(because = BECAUSE)
  @GetMapping(CONTENT)
  ResponseEntity<?> content(
      @PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
    return looking(request, response, reader -> page(reader, id, request));
  }

  @Open(because = BECAUSE)
  @GetMapping(LINK + "/media/{sha256}")
  ResponseEntity<?> media(
      @PathVariable String sha256, HttpServletRequest request, HttpServletResponse response) {
    return answers.guarded(request, () -> {
      Reader reader = door.reader(request, response);
      if (!door.passes(reader.link(), request)) {
        throw new ClientFaults.PasscodeNeeded();
      }
      return FileAnswer.of(review.file(reader.link(), sha256), sha256);
    });
  }

  @Open(because = BECAUSE)
  @PostMapping(path = LINK + "/unlock", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<?> unlock(
      @RequestParam(defaultValue = "") String passcode,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answers.guarded(request, () -> {
      Reader reader = door.reader(request, response);
      if (!door.isOwnForm(reader.link(), request)) {
        return answers.notice(request, HttpStatus.FORBIDDEN, "form", reader.base());
      }
      try {
        door.unlock(reader.link(), passcode, request, response);
      } catch (ClientFaults.PasscodeWrong wrong) {
        return answers.page(HttpStatus.FORBIDDEN, ReviewPage.passcode(reader, true));
      }
      return answers.seeOther(reader, "", null, "");
    });
  }

  @Open(because = BECAUSE)
  @PostMapping(path = CONTENT + "/comments", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<?> comment(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return saying("comment", id, form, request, response, reader -> {
      decisions.comment(reader.link(), id, said(form, "name"), said(form, "text"));
      return "commented";
    });
  }

  @Open(because = BECAUSE)
  @PostMapping(path = CONTENT + "/approve", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<?> approve(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return saying("approve", id, form, request, response, reader ->
        thanks(decisions.approve(reader.link(), id, said(form, "name"), seen(form))));
  }

  @Open(because = BECAUSE)
  @PostMapping(path = CONTENT + "/changes", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<?> askForChanges(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return saying("changes", id, form, request, response, reader ->
        thanks(
            decisions.askForChanges(
                reader.link(), id, said(form, "name"), seen(form), said(form, "note"))));
  }

  private static String thanks(ClientVerdict verdict) {
    if (verdict.effect().equals("refused")) {
      return "refused";
    }
    return verdict.approves() ? verdict.effect() : "changes";
  }

  /** Shows something to a reader who has given the passcode, and counts the visit. */
  private ResponseEntity<?> looking(
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Reader, ResponseEntity<?>> page) {
    return answers.guarded(request, () -> {
      Reader reader = door.reader(request, response);
      if (!door.passes(reader.link(), request)) {
        return answers.page(HttpStatus.OK, ReviewPage.passcode(reader, false));
      }
      if (request.getMethod().equals("GET")) {
        visits.record(
            reader.link(),
            request.getRemoteAddr(),
            Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
      }
      return page.apply(reader);
    });
  }

  /** Carries out what a form says; afterwards the page is read anew. */
  private ResponseEntity<?> saying(
      String formName,
      long id,
      Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Reader, String> work) {
    return answers.guarded(request, () -> {
      Reader reader = door.reader(request, response);
      if (!door.passes(reader.link(), request)) {
        return answers.page(HttpStatus.FORBIDDEN, ReviewPage.passcode(reader, false));
      }
      String path = "/contents/" + id;
      if (!door.isOwnForm(reader.link(), request)) {
        return answers.notice(request, HttpStatus.FORBIDDEN, "form", reader.base() + path);
      }
      try {
        return answers.seeOther(reader, path, channel(request), work.apply(reader));
      } catch (RevisionMoved moved) {
        return answers.page(HttpStatus.CONFLICT, moved(reader, id, form, formName, request));
      } catch (InvalidField wrong) {
        return answers.page(
            HttpStatus.UNPROCESSABLE_CONTENT, again(reader, id, form, formName, wrong, request));
      }
    });
  }

  private ResponseEntity<?> page(Reader reader, long id, HttpServletRequest request) {
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
    return answers.page(HttpStatus.OK, page.html());
  }

  /** The newer version with what changed, and what was entered. */
  private String moved(
      Reader reader,
      long id,
      Map<String, String> form,
      String formName,
      HttpServletRequest request) {
    int seen = seen(form);
    ClientReview.Detail detail = review.content(reader.link(), id);
    int current = detail.content().revision();
    RevisionDiff changes =
        seen > 0 && seen < current ? review.changes(reader.link(), id, seen) : null;
    String notice =
        "<div class=\"notice\" role=\"alert\"><h2>%s</h2><p>%s</p></div>\n"
            .formatted(reader.say("moved.title"), reader.say("moved.text", seen, current));
    return new ContentPage(
            reader, detail, channel(request), notice, changes, values(form, formName), Map.of())
        .html();
  }

  private String again(
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

  private static String said(Map<String, String> form, String field) {
    return form.getOrDefault(field, "");
  }

  /** 0, which no revision has, for what is no number. */
  private static int seen(Map<String, String> form) {
    String revision = said(form, "revision");
    return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0;
  }

  private static @Nullable Long channel(HttpServletRequest request) {
    String channel = request.getParameter("channel");
    return channel != null && channel.matches("[0-9]{1,18}") ? Long.valueOf(channel) : null;
  }
}
