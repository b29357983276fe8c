package presstime.server.content.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

  static final String SHA = "0123456789abcdef".repeat(4);

  static final String ARTICLE =
      """
      # Spring

      A *fine* day, see https://example.org and ~~not~~ that.

      ![A tree](media:%s)

      - one
      - two & three

      | a | b |
      |---|--:|
      | 1 | 2 |

      ```java
      if (a < b) {
        go();
      }
      ```
      """
          .formatted(SHA);

  private static final Bodies BODIES = new Bodies(new MediaLinks("https://desk.example/"));

  @Test
  void markdownBecomesHtml() {
    Bodies.Rendered rendered = BODIES.render("markdown", ARTICLE);
    assertThat(rendered.html())
        .contains("<h1>Spring</h1>")
        .contains("<a href=\"https://example.org\">https://example.org</a>")
        .contains("<del>not</del>")
        .contains("<img src=\"presstime-media:" + SHA + "\" alt=\"A tree\" />")
        .contains("<td align=\"right\">2</td>")
        .contains("<code class=\"language-java\">");
    assertThat(rendered.media()).containsExactly(SHA);
    assertThat(rendered.uselessImages()).isEmpty();
  }

  @Test
  void theSameAsPlainText() {
    assertThat(BODIES.render("markdown", ARTICLE).text())
        .isEqualTo(
            """
            Spring

            A fine day, see https://example.org and not that.

            - one
            - two & three

            a b
            1 2

            if (a < b) {
              go();
            }\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media:",
        "presstime-media:",
        "/api/v1/media/",
        "https://desk.example/api/v1/media/"
      })
  void ourFilesMayBeWrittenInSeveralWays(String prefix) {
    for (String sha : new String[] {SHA, SHA.toUpperCase(java.util.Locale.ROOT)}) {
      assertThat(BODIES.render("markdown", "![](" + prefix + sha + ")").media())
          .containsExactly(SHA);
      assertThat(BODIES.render("html", "<img src='" + prefix + sha + "'>").html())
          .contains("src=\"presstime-media:" + SHA + "\"");
    }
  }

  @Test
  void imagesNobodyCouldLoadAreTold() {
    Bodies.Rendered rendered =
        BODIES.render(
            "html",
            "<img src='data:image/png;base64,AAAA'><img src='i.png'><img><img src='media:12'>"
                + "<img src='https://other.example/api/v1/media/"
                + SHA
                + "'>");
    assertThat(rendered.uselessImages())
        .containsExactlyInAnyOrder("data:image/png;base64,AAAA", "i.png", "", "media:12");
    assertThat(rendered.media()).isEmpty();
  }

  @Test
  void onOurPagesOurFilesHaveTheirAddress() {
    String html = BODIES.render("markdown", "![x](media:" + SHA + ")").html();
    assertThat(MediaLinks.shown(html)).contains("src=\"/api/v1/media/" + SHA + "\"");
  }
}
