package presstime.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Problem;
import presstime.platform.Publication;

/** What a user may and may not do on a real site, without a plugin of ours. */
class RestRightsLiveTest {
  private static final String MAY_NOT_CHANGE_WHAT_IS_PUBLIC =
      "add_filter('option_wp_user_roles', function ($roles) {"
          + " unset($roles['author']['capabilities']['edit_published_posts']); return $roles; });";
  private static LiveSite site;
  private final WordPress wordpress = new WordPress();

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @BeforeEach
  void reset() {
    if (site == null) {
      site = LiveSite.start(Map.of());
    }
    site.peer.reset();
  }

  @AfterEach
  void clean() {
    if (site != null) {
      site.peer.removeMuPlugin("case");
    }
  }

  @Test
  void anAuthorWhoNeverPublishedIsFoundByLogin() {
    String[] logins = {"jane.doe", "jane@example.org", "new_one"};
    for (String login : logins) {
      site.call(
          "POST",
          "/wp/v2/users",
          Json.object()
              .put("username", login)
              .put("email", login.replaceAll("\\W", "") + "@example.com")
              .put("password", "a-long-password-" + login)
              .put("roles", "author"));
    }
    for (String user : List.of("editor1", "admin")) {
      for (String login : logins) {
        ChannelAccess channel = site.rest(user, Map.of("author", login));
        assertThat(wordpress.test(channel).problems()).isEmpty();
        Dispatch dispatch = LiveSite.publish(LiveSite.article(user + " for " + login));
        Publication made =
            RestDoorLiveTest.published(wordpress.deliver(dispatch, channel)).publication();
        String author =
            site.call("GET", "/wp/v2/posts/" + made.externalId(), null).path("author").asString();
        assertThat(
                site.call("GET", "/wp/v2/users/" + author + "&context=edit", null)
                    .path("username")
                    .asString())
            .isEqualTo(login);
        site.call("DELETE", "/wp/v2/posts/" + made.externalId() + "&force=true", null);
      }
    }
  }

  @Test
  void anAuthorWhoIsNotThereIsToldOfBeforeAnythingIsDue() {
    assertThat(wordpress.test(site.rest("admin", Map.of("author", "jane.doe"))).problems())
        .extracting(Problem::code)
        .containsExactly("wordpress.author_unknown");
  }

  @Test
  void whoMayNotLookAtWhatIsPublicPublishesOnce() {
    site.peer.muPlugin("case", MAY_NOT_CHANGE_WHAT_IS_PUBLIC);
    ChannelAccess channel = site.rest("author1", Map.of());
    Article article =
        LiveSite.article("Once", "<p>x</p>", List.of(), null, List.of(), List.of("new"));
    Dispatch dispatch = LiveSite.publish(article);
    Publication publication =
        RestDoorLiveTest.published(wordpress.deliver(dispatch, channel)).publication();
    assertThat(publication.url()).hasToString(site.onlyPost().path("link").asString());
    assertThat(wordpress.find(dispatch, channel)).isEqualTo(new Finding.Present(publication));
    assertThat(
            RestDoorLiveTest.published(wordpress.deliver(LiveSite.again(dispatch), channel))
                .publication())
        .isEqualTo(publication);
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("publish");
  }

  @Test
  void whoMayNotChangeWhatIsPublicIsToldOfIt() {
    site.peer.muPlugin("case", MAY_NOT_CHANGE_WHAT_IS_PUBLIC);
    ConnectionReport report = wordpress.test(site.rest("author1", Map.of()));
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly("wordpress.user_may_not_change_published");
    site.peer.muPlugin(
        "case", MAY_NOT_CHANGE_WHAT_IS_PUBLIC.replace("edit_published", "delete_published"));
    report = wordpress.test(site.rest("author1", Map.of()));
    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings())
        .extracting(Problem::code)
        .contains("wordpress.user_may_not_delete_published");
  }
}
