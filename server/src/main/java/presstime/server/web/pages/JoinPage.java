package presstime.server.web.pages;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Account;
import presstime.server.identity.Joining;
import presstime.server.identity.Joining.Offer;
import presstime.server.identity.Sessions;
import presstime.server.identity.WrongCredentials;
import presstime.server.kernel.InvalidField;

/** Where an invitation's link leads; programs use {@code POST /api/v1/join}. */
@RestController
@Hidden
class JoinPage {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final Joining joining;
  private final Sessions sessions;

  JoinPage(Joining joining, Sessions sessions) {
    this.joining = joining;
    this.sessions = sessions;
  }

  @GetMapping("/join")
  ResponseEntity<String> form(
      @RequestParam(defaultValue = "") String token, HttpServletRequest request) {
    Offer offer = joining.look(token, request.getRemoteAddr());
    return page(HttpStatus.OK, form(offer, token, Map.of("name", offer.name()), Map.of(), request));
  }

  @PostMapping(path = "/join", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> join(
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      HttpServletResponse response) {
    String token = values.getOrDefault("token", "");
    Offer offer = joining.look(token, request.getRemoteAddr());
    try {
      Account account =
          joining.join(
              token,
              values.getOrDefault("name", ""),
              values.getOrDefault("password", ""),
              request.getRemoteAddr());
      sessions.begin(account, request, response);
      return page(HttpStatus.OK, welcome(offer, account));
    } catch (InvalidField fault) {
      Map<String, String> errors =
          Map.of(String.valueOf(fault.field()), fault.getMessage() + " " + fault.solution());
      return page(HttpStatus.UNPROCESSABLE_CONTENT, form(offer, token, values, errors, request));
    } catch (WrongCredentials fault) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          form(
              offer,
              token,
              values,
              Map.of("password", "This is not the password of " + offer.email() + "."),
              request));
    }
  }

  private static String form(
      Offer offer,
      String token,
      Map<String, String> values,
      Map<String, String> errors,
      HttpServletRequest request) {
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("name", "Your name");
    labels.put("password", "Password");
    FormFields fields = new FormFields(labels, values, errors);
    return Html.page(
        "Join " + offer.workspace(),
        """
        <h1>Join %s</h1>
        <p>You will be its %s and sign in as %s.</p>
        %s<form method="post" action="/join" novalidate>
        <input type="hidden" name="%s" value="%s">
        <input type="hidden" name="token" value="%s">
        %s<button type="submit">Join</button>
        </form>
        """
            .formatted(
                Html.text(offer.workspace()),
                Html.text(offer.role()),
                Html.text(offer.email()),
                fields.summary(),
                Html.text(csrf.getParameterName()),
                Html.text(csrf.getToken()),
                Html.text(token),
                offer.hasAccount()
                    ? fields.input(
                        "password",
                        "password",
                        "current-password",
                        "The one you already sign in with here.")
                    : fields.input("name", "text", "name", null)
                        + fields.input(
                            "password",
                            "password",
                            "new-password",
                            "At least 12 characters. A few words that do not belong together are"
                                + " good.")));
  }

  private static String welcome(Offer offer, Account account) {
    return Html.page(
        "Welcome",
        """
        <h1>Welcome to %s</h1>
        <p>%s, you are its %s now, and signed in.</p>
        <p><a href="/">Go to the desk</a></p>
        """
            .formatted(
                Html.text(offer.workspace()), Html.text(account.name()), Html.text(offer.role())));
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", POLICY)
        .body(html);
  }
}
