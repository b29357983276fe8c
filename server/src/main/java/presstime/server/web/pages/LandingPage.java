package presstime.server.web.pages;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.SetupLinks;

/** What the bare address shows while there is no desk in the browser. */
@RestController
@Hidden
class LandingPage {

  private final SetupLinks links;

  LandingPage(SetupLinks links) {
    this.links = links;
  }

  @GetMapping(path = "/", produces = TEXT_HTML_VALUE + ";charset=UTF-8")
  String landing() {
    return links.needed() ? Html.page("Welcome", WELCOME) : Html.page("Start", START);
  }

  private static final String WELCOME =
      """
      <h1>Welcome</h1>
      <p>This server has no owner yet. Open the set-up link that it printed when it started; it looks
      like <code>/setup?token=…</code> and works once.</p>
      <p>The link is older than a day, or lost? Restart the server: it prints a new one.</p>
      """;

  private static final String START =
      """
      <h1>Presstime is running</h1>
      <p>This server was built without the desk in the browser. To get it, install Node 20.19, or 22.12 or newer, stop
      the server and start it again with <code>./presstime up</code>, which builds it. Meanwhile plan from a
      shell, with <code>./presstime login</code> and <code>./presstime --help</code>, or through the
      API.</p>
      <ul class="links">
      <li><a href="/sites/">Sites</a> <span>what is published here</span></li>
      <li><a href="/api/docs">API</a> <span>everything a program can do</span></li>
      <li><a href="/downloads/presstime-bridge.zip">WordPress plugin</a>
      <span>Presstime Bridge, to upload under Plugins → Add New; optional</span></li>
      <li><a href="/problems">Problems</a> <span>what errors mean, and what to do</span></li>
      <li><a href="/actuator/health">Health</a> <span>is the server well?</span></li>
      </ul>
      """;
}
