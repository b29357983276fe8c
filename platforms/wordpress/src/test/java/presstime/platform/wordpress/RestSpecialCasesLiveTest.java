package presstime.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Media;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;
import presstime.platform.testkit.Answer;
import presstime.platform.testkit.Fault;
import presstime.platform.testkit.FaultServer;
import presstime.platform.testkit.Match;

/** The connection test and the special cases of a real site, without a plugin of ours. */
class RestSpecialCasesLiveTest {
  private static LiveSite site;
  private final WordPress wordpress = new WordPress();

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @BeforeEach
  void start() {
    if (site == null) {
      site = LiveSite.start(Map.of("PEER_PERMALINKS", "plain"));
    }
  }

  @AfterEach
  void clean() {
    if (site == null) {
      return;
    }
    site.peer.removeMuPlugin("case");
    site.peer.endMaintenance();
    site.peer.reset();
  }

  @Test
  void aGoodConnectionTellsAboutTheSite() {
    ConnectionReport report = wordpress.test(site.rest());
    assertThat(report.problems()).isEmpty();
    assertThat(codes(report.warnings())).containsExactly("wordpress.plain_permalinks");
    assertThat(report.facts())
        .containsEntry("site", "Test site")
        .containsEntry("user", "admin")
        .containsEntry("door", "rest")
        .containsEntry("wordpress", site.peer.env("WP_VERSION"));
    assertThat(site.posts()).isEmpty();
  }

  @Test
  void publishesWithPlainPermalinks() {
    Outcome outcome = wordpress.deliver(LiveSite.publish(LiveSite.article("Plain")), site.rest());
    assertThat(RestDoorLiveTest.published(outcome).publication().url().toString()).contains("?p=");
  }

  @Test
  void aWrongPasswordIsToldFromAStrippedHeader() {
    URI at = site.peer.url();
    assertThat(problem(site.rest(at, "admin", "wrong", Map.of())))
        .isEqualTo("wordpress.key_invalid");
    assertThat(problem(site.rest(at, "nobody", "wrong", Map.of())))
        .isEqualTo("wordpress.key_invalid");
    site.peer.muPlugin(
        "case",
        "unset($_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'],"
            + " $_SERVER['HTTP_AUTHORIZATION']);");
    assertThat(problem(site.rest())).isEqualTo("wordpress.authorization_stripped");
    site.peer.muPlugin(
        "case",
        "unset($_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'],"
            + " $_SERVER['HTTP_AUTHORIZATION']); add_filter('xmlrpc_enabled', '__return_false');");
    assertThat(problem(site.rest())).isEqualTo("wordpress.not_logged_in");
    Outcome outcome = wordpress.deliver(LiveSite.publish(LiveSite.article("No")), site.rest());
    assertThat(RestDoorLiveTest.rejected(outcome)).isEqualTo("wordpress.not_logged_in");
  }

  @Test
  void applicationPasswordsSwitchedOff() {
    site.peer.muPlugin(
        "case", "add_filter('wp_is_application_passwords_available', '__return_false');");
    assertThat(problem(site.rest())).isEqualTo("wordpress.application_passwords_disabled");
  }

  @Test
  void rolesAreLookedAt() {
    assertThat(problem(site.rest("sub1", Map.of()))).isEqualTo("wordpress.user_may_not_publish");
    assertThat(problem(site.rest("contrib1", Map.of())))
        .isEqualTo("wordpress.user_may_not_publish");
    ConnectionReport author = wordpress.test(site.rest("author1", Map.of()));
    assertThat(author.ok()).isTrue();
    assertThat(codes(author.warnings()))
        .contains("wordpress.user_may_not_create_categories")
        .doesNotContain("wordpress.user_may_not_upload");
  }

  @Test
  void restSwitchedOff() {
    site.peer.muPlugin(
        "case",
        "add_action('parse_request', function () { if (!empty($_GET['rest_route']))"
            + " { status_header(404); echo '<html>none</html>'; exit; } }, 1);"
            + "remove_action('template_redirect', 'rest_output_link_header', 11);");
    assertThat(problem(site.rest())).isEqualTo("wordpress.rest_disabled");
  }

  @Test
  void maintenanceIsRetriedWhenTheSiteSays() {
    site.peer.beginMaintenance();
    assertThat(problem(site.rest())).isEqualTo("wordpress.maintenance");
    assertThat(wordpress.deliver(LiveSite.publish(LiveSite.article("Later")), site.rest()))
        .isInstanceOfSatisfying(
            Outcome.Retryable.class, retryable -> assertThat(retryable.after()).hasSeconds(600));
  }

  @Test
  void aDatabaseThatIsDownIsRetried() {
    site.peer.muPlugin("case", "dead_db();");
    assertThat(problem(site.rest())).isEqualTo("wordpress.database_down");
    assertThat(wordpress.deliver(LiveSite.publish(LiveSite.article("Later")), site.rest()))
        .isInstanceOf(Outcome.Retryable.class);
  }

  @Test
  void aNoticeBeforeTheAnswerIsReadOver() {
    site.peer.muPlugin(
        "case",
        "echo \"<b>Warning</b>: Undefined array key [0] {x} in a.php on line 3<br />\\n\";");
    assertThat(wordpress.test(site.rest()).ok()).isTrue();
    RestDoorLiveTest.published(
        wordpress.deliver(LiveSite.publish(LiveSite.article("Notice")), site.rest()));
    assertThat(site.posts().size()).isLessThanOrEqualTo(1);
    site.peer.removeMuPlugin("case");
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("publish");
  }

  @Test
  void anUnwritableUploadsFolderIsNamed() throws IOException {
    Path uploads = site.peer.site().resolve("wp-content/uploads");
    Path aside = site.peer.site().resolve("wp-content/uploads.aside");
    Files.move(uploads, aside);
    Files.writeString(uploads, "a file in the way");
    try {
      Media cover = LiveSite.image("c.png", 1);
      Outcome outcome =
          wordpress.deliver(
              LiveSite.publish(
                  LiveSite.article(
                      "Pic", "<p>x</p>", List.of(cover), cover.sha256(), List.of(), List.of())),
              site.rest());
      assertThat(RestDoorLiveTest.rejected(outcome)).isEqualTo("wordpress.uploads_not_writable");
      assertThat(site.posts()).isEmpty();
    } finally {
      Files.delete(uploads);
      Files.move(aside, uploads);
    }
  }

  @Test
  void aPluginThatHoldsPostsBackIsReported() {
    site.peer.muPlugin(
        "case",
        "add_filter('wp_insert_post_data', function ($d) {"
            + " if ($d['post_status'] === 'publish') $d['post_status'] = 'pending'; return $d; });");
    Outcome outcome = wordpress.deliver(LiveSite.publish(LiveSite.article("Held")), site.rest());
    assertThat(RestDoorLiveTest.rejected(outcome)).isEqualTo("wordpress.not_public");
  }

  @Test
  void whatARivalPublishedMeanwhileStaysPublic() {
    Path undone = site.peer.site().resolve("undone");
    site.peer.muPlugin(
        "case",
        "add_action('rest_after_insert_post', function ($p, $q, $creating) {"
            + " if ($creating) wp_set_object_terms($p->ID, array(), 'post_tag'); }, 10, 3);"
            + "add_filter('rest_pre_dispatch', function ($r, $s, $q) {"
            + " if ($q->get_method() === 'POST' && isset($q['title'])"
            + " && preg_match('#/posts/([0-9]+)$#', $q->get_route(), $m))"
            + " wp_publish_post((int) $m[1]); return $r; }, 10, 3);"
            + "add_action('transition_post_status', function ($new, $old) {"
            + " if ($old === 'publish' && $new !== 'publish') touch(ABSPATH . 'undone'); }, 10, 2);");
    Outcome outcome =
        wordpress.deliver(
            LiveSite.publish(
                LiveSite.article("Raced", "<p>x</p>", List.of(), null, List.of(), List.of("lost"))),
            site.rest());
    RestDoorLiveTest.published(outcome);
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("publish");
    assertThat(undone).doesNotExist();
  }

  @Test
  void aPostThatARivalPutBackIsPublishedAgain() throws IOException {
    Path putBack = site.peer.site().resolve("put-back");
    site.peer.muPlugin(
        "case",
        "add_action('rest_after_insert_post', function ($p) {"
            + " if ($p->post_status === 'publish' && !file_exists(ABSPATH . 'put-back')) {"
            + " touch(ABSPATH . 'put-back');"
            + " wp_update_post(array('ID' => $p->ID, 'post_status' => 'draft')); } });");
    Outcome outcome = wordpress.deliver(LiveSite.publish(LiveSite.article("Back")), site.rest());
    assertThat(Files.deleteIfExists(putBack)).isTrue();
    RestDoorLiveTest.published(outcome);
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("publish");
  }

  @Test
  void whatASiteDropsIsNoted() {
    site.peer.muPlugin(
        "case",
        "add_action('rest_after_insert_post', function ($p) {"
            + " wp_set_object_terms($p->ID, array(), 'post_tag'); });"
            + "add_filter('wp_insert_post_data', function ($d) {"
            + " $d['post_title'] = strtoupper($d['post_title']); return $d; });");
    Outcome outcome =
        wordpress.deliver(
            LiveSite.publish(
                LiveSite.article(
                    "Dropped", "<p>x</p>", List.of(), null, List.of(), List.of("lost"))),
            site.rest());
    assertThat(codes(RestDoorLiveTest.published(outcome).notes()))
        .containsExactlyInAnyOrder("wordpress.terms_dropped", "wordpress.title_changed");
  }

  @Test
  void addressesThatLeadNowhereAreToldApart() throws IOException {
    assertThat(problem(at(""))).isEqualTo("wordpress.domain_missing");
    assertThat(problem(at("::"))).isEqualTo("wordpress.domain_invalid");
    assertThat(problem(at("http://example.com"))).isEqualTo("wordpress.https_required");
    assertThat(problem(at("http://name-that-is-not-there.localhost.invalid.test")))
        .isEqualTo("wordpress.name_not_found");
    assertThat(problem(at(site.peer.url().toString().replace("http:", "https:"))))
        .isEqualTo("wordpress.tls_failed");
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(problem(at("http://127.0.0.1:" + free))).isEqualTo("wordpress.connection_refused");
    try (GuardedHttp guarded = GuardedHttp.open(HttpLimits.DEFAULT, AddressPolicy.PUBLIC_ONLY)) {
      ChannelAccess channel = at(site.peer.url().toString());
      ChannelAccess forbidden =
          new ChannelAccess(1, channel.settings(), channel.secrets(), guarded, channel.time());
      assertThat(problem(forbidden)).isEqualTo("wordpress.address_forbidden");
    }
  }

  @Test
  void aServerThatIsNotWordPressIsToldFromOneThatRedirects() throws IOException {
    try (FaultServer server = FaultServer.before(r -> Answer.html(200, "<html>Hello</html>"))) {
      assertThat(problem(at(server.origin()))).isEqualTo("wordpress.not_wordpress");
      server.always(Match.any(), Fault.redirect(301, URI.create("https://www.example.com/")));
      ConnectionReport report = wordpress.test(at(server.origin()));
      assertThat(report.problems().getFirst().code()).isEqualTo("wordpress.redirected");
      assertThat(report.problems().getFirst().detail()).contains("https://www.example.com/");
    }
  }

  @Test
  void aSilentSiteTimesOut() throws IOException {
    try (FaultServer server = FaultServer.before(site.peer.url());
        GuardedHttp hasty =
            GuardedHttp.open(
                HttpLimits.DEFAULT.withAnswer(Duration.ofMillis(300)),
                AddressPolicy.allowing("*"))) {
      server.always(Match.any(), Fault.timeOutBeforeEffect());
      ChannelAccess channel = at(server.origin());
      ChannelAccess impatient =
          new ChannelAccess(1, channel.settings(), channel.secrets(), hasty, channel.time());
      assertThat(problem(impatient)).isEqualTo("wordpress.timeout");
    }
  }

  private ChannelAccess at(String domain) {
    ChannelAccess rest = site.rest();
    Map<String, String> settings = new HashMap<>(rest.settings());
    settings.put("domain", domain);
    return new ChannelAccess(1, settings, rest.secrets(), rest.http(), rest.time());
  }

  private String problem(ChannelAccess channel) {
    List<Problem> problems = wordpress.test(channel).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst().code();
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }
}
