package presstime.cli.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImagesTest {
  private final Images images = new Images((path, alt) -> "media:<" + path + "|" + alt + ">");

  @Test
  void relativeImagesAreRenamed() {
    assertThat(images.rewrite("a ![x](b.png) ![y z](../c%20d.png \"t\") b"))
        .isEqualTo("a ![x](media:<b.png|x>) ![y z](media:<../c%20d.png|y z> \"t\") b");
    assertThat(images.rewrite("<p><img alt='k' src=\"b.png\"></p>"))
        .isEqualTo("<p><img alt='k' src=\"media:<b.png|>\"></p>");
  }

  @Test
  void addressesAndCodeStay() {
    for (String text :
        new String[] {
          "![x](https://e.example/b.png)", "![x](/b.png)", "![x](media:abc)",
              "![x](data:image/png;base64,AA)",
          "[x](b.png)", "`![x](b.png)` and ``![y](c.png)``", "```\n![x](b.png)\n```\n",
              "~~~~\n```\n![x](b.png)\n~~~~\n"
        }) {
      assertThat(images.rewrite(text)).isEqualTo(text);
    }
  }

  @Test
  void afterAFenceItGoesOn() {
    assertThat(images.rewrite("```js\n![x](b.png)\n```\n![x](b.png)"))
        .isEqualTo("```js\n![x](b.png)\n```\n![x](media:<b.png|x>)");
  }
}
