package presstime.server.site;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.server.site.Newsroom.article;

import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import presstime.platform.Publication;
import presstime.platform.site.Site;
import presstime.platform.testkit.SettableClock;
import presstime.server.ServerTest;
import presstime.server.identity.Api;

/** The menu of the built-in site, which each of its pages shows. */
@ServerTest
@Import(Pictures.class)
class SiteMenuTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Site site;
  @Autowired SettableClock clock;

  Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(database, site, clock, "{}");
  }

  Publication publish(String slug, String... categories) {
    return newsroom.publish(
        article("About " + slug, slug, "<p>Text.</p>", List.of(categories), List.of()));
  }

  /** As old as the first, under numbered addresses. */
  void archive(int pages, String category) {
    database.execute(
        """
        INSERT INTO site_page (channel_id, slug, key, content_id, fingerprint, live, title, html, excerpt, categories, tags, seo_title,
          seo_description, published_at, updated_at)
        SELECT channel_id, 'old-' || n, gen_random_uuid(), content_id, fingerprint, true, title, html, excerpt, ARRAY[?], tags, seo_title,
          seo_description, published_at - make_interval(mins => n), updated_at
        FROM site_page, generate_series(1, ?) n WHERE channel_id = ?
        """,
        category,
        pages,
        newsroom.channel);
  }

  List<String> menu() {
    return Jsoup.parse(Api.at(port).with("Accept", "text/html").get(newsroom.path("")).body())
        .select("header nav a")
        .eachText();
  }

  @Test
  void showsTheEightCategoriesInUseMostByName() {
    for (int number = 9; number >= 1; number--) {
      publish("once-" + number, "Topic " + number);
    }
    publish("twice", "Topic 9", "culture");
    publish("thrice", "culture");
    assertThat(menu())
        .containsExactly(
            "culture", "Topic 1", "Topic 2", "Topic 3", "Topic 4", "Topic 5", "Topic 6", "Topic 9");
  }

  @Test
  void isMadeOfWhatIsNewHoweverMuchIsOld() {
    publish("one", "News");
    archive(600, "Long ago");
    for (int number = 1; number <= 8; number++) {
      publish("new-" + number, "Topic " + number);
    }
    assertThat(menu()).contains("Long ago").hasSize(8);
    database.execute(
        "UPDATE site_page SET categories = ARRAY['Lately'] WHERE channel_id = ? AND id IN (SELECT id FROM site_page WHERE channel_id = ?"
            + " AND slug LIKE 'old-%' ORDER BY published_at DESC LIMIT 491)",
        newsroom.channel, newsroom.channel);
    assertThat(menu()).contains("Lately").doesNotContain("Long ago");
  }
}
