package presstime.server.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import presstime.server.moderation.policy.Anchors.Quote;
import presstime.server.moderation.policy.Anchors.Range;

/** Where a quote stands, also in texts full of the same. */
class AnchorsTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", " ", "é", "🐝", "👩‍🚀")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2_000)
  void whatIsFoundIsTheQuoteAndWhatStandsIsFound(
      @ForAll("texts") String text, @ForAll("texts") String part, @ForAll int near) {
    Assume.that(!part.isEmpty());
    int distance = near == Integer.MIN_VALUE ? 0 : Math.abs(near) % 100;
    Optional<Range> found = Anchors.find(text, new Quote(part, "", ""), distance);
    found.ifPresent(range -> assertThat(Anchors.stands(text, range, part)).isTrue());
    boolean there = false;
    int length = text.codePointCount(0, text.length());
    int size = part.codePointCount(0, part.length());
    for (int start = 0; start + size <= length; start++) {
      there |= Anchors.stands(text, new Range(start, start + size), part);
    }
    assertThat(found.isPresent()).isEqualTo(there);
  }

  @Property(tries = 2_000)
  void itIsFoundAgainWhateverIsWrittenBeforeIt(
      @ForAll("texts") String text, @ForAll("texts") String before, @ForAll int from) {
    int length = text.codePointCount(0, text.length());
    Assume.that(length > 0);
    int start = Math.floorMod(from, length);
    Range range = new Range(start, start + 1 + (length - start - 1) / 2);
    Quote quote = Anchors.around(text, range, text.length());
    String longer = before + text;
    Range moved = Anchors.find(longer, quote, range.start()).orElseThrow();
    assertThat(Anchors.stands(longer, moved, quote.exact())).isTrue();
    // Where it stood nothing around it has changed, so what is found has as much around it.
    Quote now = Anchors.around(longer, moved, longer.length());
    assertThat(now.prefix()).endsWith(quote.prefix());
    assertThat(now.suffix()).startsWith(quote.suffix());
  }

  @Test
  void ofEqualPlacesTheNearestCounts() {
    Quote quote = new Quote("x", "", "");
    assertThat(Anchors.find("x.....x.....x", quote, 7)).contains(new Range(6, 7));
    assertThat(Anchors.find("x.....x.....x", quote, 99)).contains(new Range(12, 13));
    assertThat(Anchors.find("no", quote, 0)).isEmpty();
  }

  @Test
  void whatStandsAroundCountsMoreThanThePlace() {
    Quote quote = new Quote("bees", "Two ", " fly");
    assertThat(Anchors.find("One bees. Two bees fly", quote, 4)).contains(new Range(14, 18));
  }
}
