package presstime.server.web.pages;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.ApiKeys;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Sessions;
import presstime.server.identity.Setup;
import presstime.server.identity.SetupDone;
import presstime.server.identity.SetupLinkRefused;
import presstime.server.identity.SetupLinks;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.PublicUrl;

/**
 * Set-up for a person with a browser while there is no desk in it; programs use {@code POST
 * /api/v1/setup}.
 */
@RestController
@Hidden
class SetupPage {

  private final SetupLinks links;
  private final Setup setup;
  private final Sessions sessions;
  private final ApiKeys keys;
  private final PublicUrl url;

  SetupPage(SetupLinks links, Setup setup, Sessions sessions, ApiKeys keys, PublicUrl url) {
    this.links = links;
    this.setup = setup;
    this.sessions = sessions;
    this.keys = keys;
    this.url = url;
  }

  @GetMapping("/setup")
  ResponseEntity<String> form(
      @RequestParam(defaultValue = "") String token, HttpServletRequest request) {
    if (!links.needed()) {
      throw new SetupDone();
    }
    if (!links.good(token)) {
      throw new SetupLinkRefused();
    }
    return page(HttpStatus.OK, form(token, Map.of(), Map.of(), request));
  }

  @PostMapping(path = "/setup", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> create(
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      HttpServletResponse response) {
    Setup.Request asked =
        new Setup.Request(
            values.getOrDefault("token", ""),
            values.getOrDefault("email", ""),
            values.getOrDefault("name", ""),
            values.getOrDefault("password", ""),
            values.getOrDefault("workspaceName", ""),
            values.getOrDefault("timeZone", ""));
    List<InvalidField> faults = setup.faults(asked);
    if (!faults.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, again(asked, values, faults, request));
    }
    Setup.Done done = setup.create(asked);
    sessions.begin(done.account(), request, response);
    return page(HttpStatus.OK, firstSteps(done, request));
  }

  private static String again(
      Setup.Request asked,
      Map<String, String> values,
      List<InvalidField> faults,
      HttpServletRequest request) {
    Map<String, String> errors = new HashMap<>();
    for (InvalidField fault : faults) {
      String field = String.valueOf(fault.field());
      boolean empty = values.getOrDefault(field, "").isBlank();
      errors.put(field, empty ? "This is needed." : fault.getMessage() + " " + fault.solution());
    }
    return form(asked.token(), values, errors, request);
  }

  private static String form(
      String token,
      Map<String, String> values,
      Map<String, String> errors,
      HttpServletRequest request) {
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new SetupForm(token, csrf.getParameterName(), csrf.getToken(), values, errors).html();
  }

  private String firstSteps(Setup.Done done, HttpServletRequest request) {
    Caller owner =
        new Caller(
            done.workspace().id(),
            done.account().id(),
            "account/" + done.account().id(),
            done.workspace().role().permissions());
    String key =
        keys.create(
                owner,
                "first steps",
                owner.permissions().stream().map(Permission::scope).toList(),
                null)
            .key();
    String address = url.seenBy(request);
    String site = address + "/sites/" + done.workspace().slug() + "/";
    return Html.page(
        "First steps",
        """
        <h1>%s is ready</h1>
        <p>%s is its owner.</p>
        <h2>From the shell</h2>
        <p>In Presstime's folder, once. The API key in it is shown now and never again:</p>
        <pre tabindex="0">./presstime login --url %s \\
          --key %s</pre>
        <p>Then the first article:</p>
        <pre tabindex="0">./presstime content create examples/first-article/hello.md
        ./presstime approve 1
        ./presstime publish 1 --channel "%s"</pre>
        <h2>What is published</h2>
        <p>The built-in site shows what goes out to it: <a href="%s">%s</a></p>
        <h2>For programs</h2>
        <p><a href="/api/docs">The API, to read and to try</a>; more on <a href="/">the start page</a>.</p>
        """
            .formatted(
                Html.text(done.workspace().name()),
                Html.text(done.account().email()),
                Html.text(address),
                Html.text(key),
                Html.text(done.workspace().name()),
                Html.text(site),
                Html.text(site)));
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", POLICY)
        .body(html);
  }

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";
}
