package presstime.server.web.pages;

import org.springframework.web.util.HtmlUtils;

/** The frame of the few pages the server writes itself. They have no script at all. */
public final class Html {

  private Html() {}

  /** Plain text inside an element or a quoted attribute. */
  public static String text(String plain) {
    return HtmlUtils.htmlEscape(plain, "UTF-8");
  }

  /**
   * @param title plain text
   * @param body HTML of the main part, beginning with its {@code h1} or a line above it
   */
  public static String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>%s – Presstime</title>
    <link rel="stylesheet" href="/assets/pages.css">
    <link rel="icon" href="data:,">
    </head>
    <body>
    <header><a class="brand" href="/">Presstime</a></header>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(text(title), body);
  }
}
