package presstime.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import presstime.platform.Article;
import presstime.platform.Limits;
import presstime.platform.Media;
import presstime.platform.Problem;

/** What the author wrote arrives, and what would not arrive is said beforehand. */
interface ContentSection extends Section {

  @Test
  default void everyScriptSurvives() throws Exception {
    Stage stage = stage();
    Article article =
        stage.articles.plain(
            stage.token,
            stage.token + " " + Articles.UNICODE,
            Articles.UNICODE + " " + stage.token);
    stage.publish(article);
    stage.seenComplete(article);
  }

  @Test
  default void termsAreUsedAgain() throws Exception {
    Stage stage = stage();
    stage.needs(Trait.CATEGORIES);
    Article first = stage.articles.whole(stage.token);
    stage.publish(first);
    stage.seenComplete(first);
    Article second =
        new Article(
            8,
            "Second " + stage.token,
            first.html(),
            first.text(),
            "",
            first.slug() + "-second",
            first.categories(),
            first.tags(),
            first.media(),
            first.cover(),
            first.seo(),
            null);
    String id = stage.publish(second).externalId();
    List<SeenPost> seen = stage.seen();
    assertThat(seen).hasSize(2);
    SeenPost post = seen.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    assertThat(post.categories()).containsAll(first.categories());
    assertThat(post.tags()).containsAll(first.tags());
  }

  @Test
  default void anArticleWithinTheLimitsPasses() {
    Stage stage = stage();
    assertThat(stage.platform.check(stage.articles.whole(stage.token))).isEmpty();
  }

  @Test
  default void anArticleOverTheLimitsIsReported() {
    Stage stage = stage();
    Limits limits = stage.descriptor.limits();
    if (limits.titleRequired()) {
      assertReported(stage.articles.plain("a", " ", "text"));
    }
    if (limits.titleLength() > 0) {
      assertReported(stage.articles.plain("a", "🦉".repeat(limits.titleLength() + 1), "text"));
    }
    if (limits.textLength() > 0) {
      assertReported(stage.articles.plain("a", "title", "🦉".repeat(limits.textLength() + 1)));
    }
    if (limits.images() > 0) {
      assertReported(stage.articles.illustrated("a", limits.images() + 1));
    }
    if (limits.imageBytes() > 0) {
      assertReported(with(file("image/png", limits.imageBytes() + 1)));
    }
    if (!limits.imageTypes().isEmpty()) {
      assertReported(with(file("image/x-unheard-of", 1)));
    }
  }

  private void assertReported(Article article) {
    List<Problem> problems = stage().platform.check(article);
    assertThat(problems).isNotEmpty();
    assertThat(problems).allSatisfy(problem -> assertThat(problem.solution()).isNotBlank());
  }

  private Article with(Media file) {
    Article plain = stage().articles.plain("a", "title", "text");
    return new Article(
        plain.contentId(),
        plain.title(),
        plain.html(),
        plain.text(),
        plain.excerpt(),
        plain.slug(),
        plain.categories(),
        plain.tags(),
        List.of(file),
        null,
        plain.seo(),
        null);
  }

  private static Media file(String type, long size) {
    return new Media("0".repeat(64), "a.bin", type, "", size, InputStream::nullInputStream);
  }
}
