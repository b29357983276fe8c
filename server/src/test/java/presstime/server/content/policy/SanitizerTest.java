package presstime.server.content.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {

  private static final Bodies BODIES = new Bodies(new MediaLinks("https://desk.example"));

  private static final Set<String> HARMLESS =
      Set.of(
          "href",
          "rel",
          "target",
          "src",
          "alt",
          "title",
          "width",
          "height",
          "loading",
          "colspan",
          "rowspan",
          "align",
          "scope",
          "start",
          "datetime",
          "class",
          "lang",
          "dir");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example/x.js></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<img src='https://a.example/i.png' onload='alert(1)'>",
        "<img src=javascript:alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='java\tscript:alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<a href=' javascript:alert(1)'>x</a>",
        "<a href='vbscript:msgbox(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href='presstime-media:abababababababababababababababababababababababababababababababab'>x</a>",
        "<iframe src='https://evil.example'></iframe>",
        "<object data='x'></object><embed src='x'>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
        "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
        "<form action='https://evil.example'><input name=p type=password><button>go</button></form>",
        "<style>body{display:none}</style>",
        "<p style='background:url(javascript:alert(1))'>x</p>",
        "<link rel=stylesheet href='https://evil.example/x.css'>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<base href='https://evil.example/'>",
        "<p id='login' class='modal'>x</p>",
        "<video src='https://a.example/v' onerror='alert(1)'></video>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<template><script>alert(1)</script></template>",
        "<table><caption><img src=x onerror=alert(1)></caption></table>",
        "<details open ontoggle=alert(1)>x</details>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror=alert(1) src>'>",
        "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
        "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<img src='https://a.example/i.png' srcset='javascript:alert(1) 2x'>",
        "[x](javascript:alert(1))",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x](<java\nscript:alert(1)>)"
      })
  void nothingThatRunsFramesStylesOrSubmitsPasses(String attack) {
    for (String format : new String[] {"html", "markdown"}) {
      String html = BODIES.render(format, attack).html();
      assertHarmless(html);
      assertHarmless(Jsoup.parseBodyFragment(html).body().html());
    }
  }

  private static void assertHarmless(String html) {
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      assertThat(element.normalName())
          .as(html)
          .isNotIn(
              "script",
              "iframe",
              "object",
              "embed",
              "svg",
              "math",
              "form",
              "input",
              "button",
              "style",
              "link",
              "meta",
              "base",
              "video",
              "audio",
              "template",
              "noscript",
              "textarea",
              "xmp");
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(html).isIn(HARMLESS);
        if (attribute.getKey().equals("href")) {
          assertThat(attribute.getValue()).as(html).matches("(?i)(https?:|mailto:|tel:|[^:]*$).*");
        }
        if (attribute.getKey().equals("src")) {
          assertThat(attribute.getValue()).as(html).matches("https?://.*|presstime-media:.*");
        }
        if (attribute.getKey().equals("class")) {
          assertThat(attribute.getValue()).startsWith("language-");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>A</h1><h2>B</h2><h6>C</h6>",
        "<p>a <strong>b</strong> <em>c</em> <code>d</code> <del>e</del><br />f</p><hr />",
        "<ul><li>a<ul><li>b</li></ul></li></ul><ol start=\"3\"><li>c</li></ol>",
        "<blockquote><p>q</p></blockquote>",
        "<pre><code class=\"language-java\">int a;</code></pre>",
        "<figure><img src=\"https://a.example/i.png\" alt=\"A\" width=\"3\" height=\"4\" />"
            + "<figcaption>c</figcaption></figure>",
        "<a href=\"https://a.example/\" rel=\"nofollow sponsored\">l</a>",
        "<a href=\"mailto:a&#64;b.example\">m</a>",
        "<img src=\"presstime-media:"
            + "abababababababababababababababababababababababababababababababab\" alt=\"\" />",
        "<table><caption>t</caption><thead><tr><th scope=\"col\">h</th></tr></thead>"
            + "<tbody><tr><td align=\"right\" colspan=\"2\">d</td></tr></tbody></table>",
        "<dl><dt>t</dt><dd>d</dd></dl>",
        "<details><summary>s</summary>t</details>",
        "<p lang=\"he\" dir=\"rtl\">x</p>"
      })
  void whatAnArticleNeedsPassesUnchanged(String html) {
    assertThat(BODIES.render("html", html).html()).isEqualTo(html);
  }

  @Test
  void sanitisingTwiceIsSanitisingOnce() {
    String once = BODIES.render("markdown", BodiesTest.ARTICLE).html();
    assertThat(Sanitizer.sanitize(once)).isEqualTo(once);
  }
}
