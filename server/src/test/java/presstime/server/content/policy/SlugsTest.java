package presstime.server.content.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

  @ParameterizedTest
  @CsvSource({
    "Hello World, hello-world",
    "Größe über alles!, groesse-ueber-alles",
    "Crème brûlée à la carte, creme-brulee-a-la-carte",
    "'Don''t panic', dont-panic",
    "Łódź i Gdańsk, lodz-i-gdansk",
    "Smørrebrød på Ærø, smoerrebroed-paa-aeroe",
    "İstanbul'da ılık, istanbulda-ilik",
    "Привет мир, привет-мир",
    "がんばって 日本, がんばって-日本",
    "हिन्दी समाचार, हिन्दी-समाचार",
    "مرحبا بالعالم, مرحبا-بالعالم",
    "한국어 제목, 한국어-제목",
    "a/b?c#d, a-b-c-d",
    "--- , untitled",
    "🎉, untitled",
    "ﬁne ① print, fine-1-print"
  })
  void aTitleBecomesASlug(String title, String slug) {
    assertThat(Slugs.of(title)).isEqualTo(slug);
    assertThat(Slugs.isSlug(slug)).isTrue();
    assertThat(slug).matches("[^\\s/?#]+");
  }

  @Test
  void longTitlesAreCutAtAWordAndNumbersStillFit() {
    String slug = Slugs.of("seventeen words ".repeat(20));
    assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("words").doesNotEndWith("-");
    assertThat(Slugs.isSlug(slug)).isTrue();
    assertThat(Slugs.numbered(slug, 12)).hasSizeLessThanOrEqualTo(80).endsWith("-12");
    assertThat(Slugs.of("𐐨".repeat(100))).isEqualTo("𐐨".repeat(40));
  }

  @ParameterizedTest
  @CsvSource({"Hello", "a--b", "-a", "a b", "a/b", "''", "ä"})
  void otherTextsAreNotSlugs(String text) {
    assertThat(Slugs.isSlug(text)).isFalse();
  }
}
