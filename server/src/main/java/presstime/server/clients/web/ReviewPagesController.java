package presstime.server.clients.web;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

  private final Door door;
  private final ClientReview review;
  private final ClientDecisions decisions;
  private final ClientVisits visits;
  private final ContentPages pages;
  private final PageAnswers answers;

  ReviewPagesController(
      Door door,
      ClientReview review,
      ClientDecisions decisions,
      ClientVisits visits,
      ContentPages pages,
      PageAnswers answers) {
    this.door = door;
    this.review = review;
    this.decisions = decisions;
    this.visits = visits;
    this.pages = pages;
    this.answers = answers;
  }

  @Open(because = BECAUSE)
  @GetMapping({LINK, LINK + "/"})
  ResponseEntity<?> link(HttpServletRequest request, HttpServletResponse response) {
    return looking(
        request,
        response,
        reader -> {
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
    return answers.guarded(
        request,
        () -> {
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
    return answers.guarded(
        request,
        () -> {
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
    return saying(
        "comment",
        id,
        form,
        request,
        response,
        reader -> {
          decisions.comment(
              reader.link(), id, ContentPages.said(form, "name"), ContentPages.said(form, "text"));
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
    return saying(
        "approve",
        id,
        form,
        request,
        response,
        reader ->
            thanks(
                decisions.approve(
                    reader.link(), id, ContentPages.said(form, "name"), ContentPages.seen(form))));
  }

  @Open(because = BECAUSE)
  @PostMapping(path = CONTENT + "/changes", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<?> askForChanges(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return saying(
        "changes",
        id,
        form,
        request,
        response,
        reader ->
            thanks(
                decisions.askForChanges(
                    reader.link(),
                    id,
                    ContentPages.said(form, "name"),
                    ContentPages.seen(form),
                    ContentPages.said(form, "note"))));
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
    return answers.guarded(
        request,
        () -> {
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
    return answers.guarded(
        request,
        () -> {
          Reader reader = door.reader(request, response);
          if (!door.passes(reader.link(), request)) {
            return answers.page(HttpStatus.FORBIDDEN, ReviewPage.passcode(reader, false));
          }
          String path = "/contents/" + id;
          if (!door.isOwnForm(reader.link(), request)) {
            return answers.notice(request, HttpStatus.FORBIDDEN, "form", reader.base() + path);
          }
          try {
            return answers.seeOther(
                reader, path, ContentPages.channel(request), work.apply(reader));
          } catch (RevisionMoved moved) {
            return answers.page(
                HttpStatus.CONFLICT, pages.moved(reader, id, form, formName, request));
          } catch (InvalidField wrong) {
            return answers.page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                pages.again(reader, id, form, formName, wrong, request));
          }
        });
  }

  private ResponseEntity<?> page(Reader reader, long id, HttpServletRequest request) {
    return answers.page(HttpStatus.OK, pages.shown(reader, id, request));
  }
}
