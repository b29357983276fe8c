package presstime.server.conflicts.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextSignatureTest {

  private static final String PARIS =
      "The bakery round the corner opens at seven, and by eight the last croissant is gone.";

  @Test
  void theSameTextIsWhollyAlikeWhateverItsCaseAndPunctuation() {
    assertThat(similarity(PARIS, PARIS.toUpperCase().replace(",", " –"))).isEqualTo(1);
  }

  @Test
  void twoTextsAreAlikeByThePartOfTheirRunsOfThreeWordsThatTheyShare() {
    assertThat(similarity("a b c d e", "a b c d f")).isEqualTo(2.0 / 4);
    assertThat(similarity("a b c d e", "v w x y z")).isZero();
    assertThat(similarity("", "")).isZero();
    assertThat(similarity("Hello!", "hello")).as("too short for a run").isEqualTo(1);
  }

  @Test
  void scriptsWithoutSpacesAreComparedToo() {
    String one = "今日は東京で新しい店が開きました";
    assertThat(similarity(one, one.replace("東京", "京都"))).isBetween(0.4, 0.95);
  }

  @Test
  void nearlyAllThatShareMuchMeetInABandAndNearlyNoneThatShareLittle() {
    Random random = new Random(7);
    int met = 0;
    int strangers = 0;
    for (int i = 0; i < 100; i++) {
      List<String> words = words(random, 200);
      met += meet(words, changed(words, random, 10)) ? 1 : 0;
      strangers += meet(words, words(random, 200)) ? 1 : 0;
    }
    assertThat(met).isEqualTo(100);
    assertThat(strangers).isZero();
  }

  @Test
  void theMeasureIsThatOfTheWholeSets() {
    Random random = new Random(3);
    List<String> one = words(random, 300);
    List<String> other = changed(one, random, 20);
    Set<String> shared = runs(one);
    shared.retainAll(runs(other));
    Set<String> all = runs(one);
    all.addAll(runs(other));
    assertThat(similarity(String.join(" ", one), String.join(" ", other)))
        .isCloseTo((double) shared.size() / all.size(), within(1e-9));
  }

  @Test
  void anotherWorkspacesTextsAreNeverCandidates() {
    assertThat(Collections.disjoint(bands(1, PARIS), bands(2, PARIS))).isTrue();
    assertThat(bands(1, PARIS)).isEqualTo(bands(1, PARIS)).hasSize(32);
  }

  private static boolean meet(List<String> one, List<String> other) {
    return !Collections.disjoint(
        bands(1, String.join(" ", one)), bands(1, String.join(" ", other)));
  }

  private static List<Long> bands(long salt, String text) {
    return Arrays.asList(TextSignature.of(salt, text).bands());
  }

  private static double similarity(String one, String other) {
    return TextSignature.similarity(
        TextSignature.of(1, one).shingles(), TextSignature.of(1, other).shingles());
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(5_000));
    }
    return words;
  }

  private static List<String> changed(List<String> words, Random random, int changes) {
    List<String> changed = new ArrayList<>(words);
    for (int i = 0; i < changes; i++) {
      changed.set(random.nextInt(changed.size()), "x" + i);
    }
    return changed;
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + 3)));
    }
    return runs;
  }
}
