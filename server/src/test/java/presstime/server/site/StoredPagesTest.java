package presstime.server.site;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.SITE_PAGE;
import static presstime.server.site.Newsroom.article;
import static presstime.server.site.Newsroom.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Publication;
import presstime.platform.site.Site;
import presstime.platform.testkit.SettableClock;
import presstime.server.ServerTest;

/** Publishing on the built-in site, against the real database. */
@ServerTest
class StoredPagesTest {

  private static final int THREADS = 24;

  @Autowired DSLContext database;
  @Autowired Site site;
  @Autowired SettableClock clock;

  Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(database, site, clock, "{}");
  }

  @Test
  void manyThreadsWithOneKeyMakeOnePage() throws Exception {
    UUID key = UUID.randomUUID();
    Article article = article("Once", "once");

    List<Outcome> outcomes = atOnce(number -> newsroom.deliver(Action.PUBLISH, article, key, null));

    assertThat(outcomes).hasSize(THREADS).allMatch(Outcome.Published.class::isInstance);
    assertThat(outcomes)
        .extracting(StoredPagesTest::publication)
        .containsOnly(publication(outcomes.getFirst()));
    assertThat(slugs()).containsExactly("once");
  }

  @Test
  void manyPagesWithOneSlugGetAddressesOfTheirOwn() throws Exception {
    List<Outcome> outcomes =
        atOnce(number ->
            newsroom.deliver(
                Action.PUBLISH, article("Same " + number, "same"), UUID.randomUUID(), null));

    assertThat(outcomes).allMatch(Outcome.Published.class::isInstance);
    List<String> expected = new ArrayList<>(List.of("same"));
    for (int number = 2; number <= THREADS; number++) {
      expected.add("same-" + number);
    }
    assertThat(slugs()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aTakenSlugIsTold() {
    newsroom.publish(article("One", "one"));
    Outcome second =
        newsroom.deliver(Action.PUBLISH, article("Two", "one"), UUID.randomUUID(), null);

    assertThat(((Outcome.Published) second).notes())
        .singleElement()
        .satisfies(note -> assertThat(note.code()).isEqualTo("site.other_address"));
    assertThat(publication(second).url()).hasPath(newsroom.path("one-2"));
  }

  @Test
  void theSitesOwnWordsAreNoSlugs() {
    assertThat(newsroom.publish(article("Tags", "tag")).url()).hasPath(newsroom.path("tag-2"));
  }

  @Test
  void anUpdateKeepsTheAddressAndTheDateOfPublication() {
    Publication first = newsroom.publish(article("Before", "before"));
    var publishedAt = clock.instant();
    clock.advance(Duration.ofHours(1));

    Outcome updated =
        newsroom.deliver(Action.UPDATE, article("After", "after"), UUID.randomUUID(), first);

    assertThat(publication(updated)).isEqualTo(first);
    var page = database.fetchSingle(SITE_PAGE, SITE_PAGE.CHANNEL_ID.eq(newsroom.channel));
    assertThat(page.getTitle()).isEqualTo("After");
    assertThat(page.getSlug()).isEqualTo("before");
    assertThat(page.getPublishedAt()).isEqualTo(publishedAt);
    assertThat(page.getUpdatedAt()).isEqualTo(clock.instant());
  }

  @Test
  void aRepeatedDeliveryChangesNothing() {
    UUID key = UUID.randomUUID();
    newsroom.deliver(Action.PUBLISH, article("Still", "still"), key, null);
    var before = database.fetchSingle(SITE_PAGE, SITE_PAGE.KEY.eq(key));
    clock.advance(Duration.ofHours(1));
    newsroom.deliver(Action.PUBLISH, article("Still", "still"), key, null);

    assertThat(database.fetchSingle(SITE_PAGE, SITE_PAGE.KEY.eq(key))).isEqualTo(before);
  }

  @Test
  void findTellsWhetherTheEffectIsThere() {
    UUID key = UUID.randomUUID();
    Article article = article("Find", "find");
    assertThat(find(Action.PUBLISH, article, key)).isEqualTo(new Finding.Absent(true));
    assertThat(find(Action.UNPUBLISH, article, key)).isInstanceOf(Finding.Present.class);

    newsroom.deliver(Action.PUBLISH, article, key, null);
    assertThat(find(Action.PUBLISH, article, key)).isInstanceOf(Finding.Present.class);
    assertThat(find(Action.PUBLISH, article("Other", "find"), key))
        .isInstanceOf(Finding.Partial.class);
    assertThat(find(Action.UNPUBLISH, article, key)).isEqualTo(new Finding.Absent(true));
    assertThat(find(Action.DELETE, article, key)).isEqualTo(new Finding.Absent(true));

    newsroom.deliver(Action.UNPUBLISH, article, key, null);
    assertThat(find(Action.PUBLISH, article, key)).isInstanceOf(Finding.Partial.class);
    assertThat(find(Action.UNPUBLISH, article, key)).isInstanceOf(Finding.Present.class);
    assertThat(find(Action.DELETE, article, key)).isEqualTo(new Finding.Absent(true));

    newsroom.deliver(Action.DELETE, article, key, null);
    assertThat(find(Action.PUBLISH, article, key)).isEqualTo(new Finding.Absent(true));
    assertThat(find(Action.DELETE, article, key)).isInstanceOf(Finding.Present.class);
  }

  @Test
  void aChangeOfTheAuthorAloneIsAChange() {
    UUID key = UUID.randomUUID();
    Article article = Newsroom.article("By", "by");
    newsroom.deliver(Action.PUBLISH, article, key, null);
    Article byAnother =
        new Article(
            1,
            article.title(),
            article.html(),
            article.text(),
            article.excerpt(),
            article.slug(),
            article.categories(),
            article.tags(),
            List.of(),
            null,
            article.seo(),
            "Grace Hopper");

    assertThat(find(Action.PUBLISH, byAnother, key)).isInstanceOf(Finding.Partial.class);
    newsroom.deliver(Action.UPDATE, byAnother, key, null);
    assertThat(database.fetchSingle(SITE_PAGE, SITE_PAGE.KEY.eq(key)).getAuthorName())
        .isEqualTo("Grace Hopper");
  }

  @Test
  void theAddressOfAnErasedPageIsFreeAgain() {
    Publication first = newsroom.publish(article("Old", "place"));
    newsroom.deliver(Action.DELETE, article("Old", "place"), UUID.randomUUID(), first);
    assertThat(newsroom.publish(article("New", "place")).url()).hasPath(newsroom.path("place"));
  }

  @Test
  void anUnpublishedPageComesBackAtItsAddress() {
    Publication first = newsroom.publish(article("Back", "back"));
    newsroom.deliver(Action.UNPUBLISH, article("Back", "back"), UUID.randomUUID(), first);
    Outcome again =
        newsroom.deliver(Action.PUBLISH, article("Back", "back"), UUID.randomUUID(), first);
    assertThat(publication(again)).isEqualTo(first);
  }

  @Test
  void anArticleWithoutTitleIsRejected() {
    assertThat(newsroom.deliver(Action.PUBLISH, article(" ", "blank"), UUID.randomUUID(), null))
        .isInstanceOf(Outcome.Rejected.class);
    assertThat(slugs()).isEmpty();
  }

  private Finding find(Action action, Article article, UUID key) {
    return site.find(dispatch(action, article, key, null), newsroom.access());
  }

  private List<String> slugs() {
    return database
        .select(SITE_PAGE.SLUG)
        .from(SITE_PAGE)
        .where(SITE_PAGE.CHANNEL_ID.eq(newsroom.channel))
        .fetch(SITE_PAGE.SLUG);
  }

  private static Publication publication(Outcome outcome) {
    return ((Outcome.Published) outcome).publication();
  }

  private static List<Outcome> atOnce(java.util.function.IntFunction<Outcome> call)
      throws Exception {
    CountDownLatch ready = new CountDownLatch(THREADS);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Outcome>> futures = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        Callable<Outcome> task =
            () -> {
              ready.countDown();
              ready.await();
              return call.apply(number);
            };
        futures.add(threads.submit(task));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    }
  }
}
