package presstime.cli.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.cli.api.Failure;

class MarkdownFileTest {

  @Test
  void frontMatterAndBody() {
    var file =
        MarkdownFile.parse("---\r\ntitle: A\r\ntags: [b, 2]\r\n---\r\n\r\nText\n---\nmore\n");
    assertThat(file.front()).isEqualTo(Map.of("title", "A", "tags", List.of("b", 2)));
    assertThat(file.body()).isEqualTo("Text\n---\nmore\n");
  }

  @Test
  void timesStayAsWritten() {
    var front =
        MarkdownFile.parse(
                "---\na: 2026-01-20 09:00\nb: 9:00\nc: 2026-01-20\nd: 2026-01-20T09:00:00Z\n---\n")
            .front();
    assertThat(front)
        .isEqualTo(
            Map.of(
                "a",
                "2026-01-20 09:00",
                "b",
                "9:00",
                "c",
                "2026-01-20",
                "d",
                "2026-01-20T09:00:00Z"));
  }

  @Test
  void emptyFrontMatterAndNone() {
    assertThat(MarkdownFile.parse("---\n---\nText").front()).isEmpty();
    assertThat(MarkdownFile.parse("---\n---\nText").body()).isEqualTo("Text");
    assertThat(MarkdownFile.parse("Text --- x").body()).isEqualTo("Text --- x");
    assertThat(MarkdownFile.parse("\uFEFF---\ntitle: A\n---\n").front())
        .containsEntry("title", "A");
  }

  @Test
  void whatIsNoFrontMatterIsRefused() {
    for (String yaml : new String[] {"a: [", "- a\n- b", "a: 1\na: 2", "!!java.net.URL [\"x\"]"}) {
      assertThatExceptionOfType(Failure.class)
          .isThrownBy(() -> MarkdownFile.parse("---\n" + yaml + "\n---\nText"));
    }
  }
}
