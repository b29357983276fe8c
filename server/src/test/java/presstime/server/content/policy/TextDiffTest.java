package presstime.server.content.policy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import presstime.server.content.policy.TextDiff.Op;
import presstime.server.content.policy.TextDiff.Part;

class TextDiffTest {

  @Test
  void onlyTheWordThatChangedIsMarked() {
    assertThat(TextDiff.between("One fine day.\nThe end.\n", "One rainy day.\nThe end.\n"))
        .containsExactly(
            new Part(Op.EQUAL, "One "),
            new Part(Op.DELETE, "fine"),
            new Part(Op.INSERT, "rainy"),
            new Part(Op.EQUAL, " day.\nThe end.\n"));
  }

  @Test
  void aLineInBetweenIsInsertedAsAWhole() {
    assertThat(TextDiff.between("First\nThird\n", "First\nSecond\nThird\n"))
        .containsExactly(
            new Part(Op.EQUAL, "First\n"),
            new Part(Op.INSERT, "Second\n"),
            new Part(Op.EQUAL, "Third\n"));
  }

  @Test
  void equalTextsHaveOnePart() {
    assertThat(TextDiff.between("Same", "Same")).containsExactly(new Part(Op.EQUAL, "Same"));
    assertThat(TextDiff.between("", "")).isEmpty();
  }

  @Test
  void twoLongTextsWithNothingInCommonCountAsReplaced() {
    String before = IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "\n").collect(joining());
    String after = IntStream.range(0, 20_000).mapToObj(i -> "b" + i + "\n").collect(joining());

    assertThat(TextDiff.between(before, after))
        .containsExactly(new Part(Op.DELETE, before), new Part(Op.INSERT, after));
  }

  @Property
  void bothTextsCanBePutTogetherAgain(
      @ForAll("texts") String older, @ForAll("texts") String newer) {
    List<Part> parts = TextDiff.between(older, newer);

    assertThat(without(parts, Op.INSERT)).isEqualTo(older);
    assertThat(without(parts, Op.DELETE)).isEqualTo(newer);
    assertThat(parts).noneMatch(part -> part.text().isEmpty());
  }

  private static String without(List<Part> parts, Op op) {
    return parts.stream().filter(part -> part.op() != op).map(Part::text).collect(joining());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("one", "two", "three", " ", " ", ".", "\n", "\r\n", "é", "日本", "😀")
        .list()
        .ofMaxSize(60)
        .map(words -> String.join("", words));
  }
}
