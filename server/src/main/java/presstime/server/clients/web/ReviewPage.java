package presstime.server.clients.web;

import java.util.List;
import java.util.stream.Collectors;
import presstime.server.clients.ClientVerdict;
import presstime.server.clients.OpenLink;
import presstime.server.clients.SharedContent;

/** The frame of the pages of links, and those that have no form but the passcode's. */
final class ReviewPage {

  private ReviewPage() {}

  /**
   * A whole page, without any script.
   *
   * @param brand whose it is, plain text
   * @param title plain text
   * @param main HTML
   */
  static String frame(Phrases phrases, String assets, String brand, String title, String main) {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow, noarchive">
    <meta name="referrer" content="no-referrer">
    <title>%s</title>
    <link rel="stylesheet" href="%s/assets/pages.css">
    <link rel="stylesheet" href="%s/assets/review.css">
    <link rel="icon" href="data:,">
    </head>
    <body class="review">
    <header><span class="brand" dir="auto">%s</span></header>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(
            phrases.language(),
            Reader.text(title + " – " + brand),
            Reader.text(assets),
            Reader.text(assets),
            Reader.text(brand),
            main);
  }

  /** Something that is to be told, and a way back where there is one. */
  static String notice(Phrases phrases, String assets, String brand, String fault, String back) {
    String way =
        back.isEmpty()
            ? ""
            : "<p><a href=\"%s\">%s</a></p>\n"
                .formatted(Reader.text(back), Reader.text(phrases.say("again")));
    return frame(
        phrases,
        assets,
        brand,
        phrases.say("fault." + fault),
        "<h1>%s</h1>\n<p>%s</p>\n%s"
            .formatted(
                Reader.text(phrases.say("fault." + fault)),
                Reader.text(phrases.say("fault." + fault + ".text")),
                way));
  }

  /** Asks for the passcode. */
  static String passcode(Reader reader, boolean wrong) {
    return frame(
        reader.phrases(),
        reader.assets(),
        "Presstime",
        reader.phrases().say("passcode.title"),
        """
        <h1>%s</h1>
        <p>%s</p>
        <form method="post" action="%s">
        %s<div class="field%s">
        <label for="passcode">%s</label>
        %s<input id="passcode" name="passcode" type="password" autocomplete="off" required%s>
        </div>
        <button type="submit">%s</button>
        </form>
        """
            .formatted(
                reader.say("passcode.title"),
                reader.say("passcode.intro"),
                reader.to("/unlock", null),
                reader.hidden(null),
                wrong ? " wrong" : "",
                reader.say("passcode.label"),
                wrong
                    ? "<p class=\"error\" id=\"passcode-error\" role=\"alert\">"
                        + reader.say("passcode.wrong")
                        + "</p>\n"
                    : "",
                wrong ? " aria-invalid=\"true\" aria-describedby=\"passcode-error\"" : "",
                reader.say("passcode.button")));
  }

  /** All contents of a link. */
  static String list(Reader reader, List<SharedContent> contents) {
    OpenLink link = reader.link();
    String cards =
        contents.stream().map(content -> card(reader, content)).collect(Collectors.joining());
    return frame(
        reader.phrases(),
        reader.assets(),
        link.workspaceName(),
        reader.phrases().say("title"),
        """
        <p class="eyebrow">%s</p>
        <h1>%s</h1>
        %s<p>%s</p>
        <ul class="cards">
        %s</ul>
        %s%s\
        """
            .formatted(
                reader.say("for", link.recipientName()),
                reader.say("list.title", contents.size()),
                message(link),
                reader.say("list.intro"),
                cards,
                Planned.zones(reader, "", null),
                validity(reader)));
  }

  static String message(OpenLink link) {
    return link.message().isEmpty()
        ? ""
        : "<p class=\"message\" dir=\"auto\">" + Reader.text(link.message()) + "</p>\n";
  }

  static String validity(Reader reader) {
    return "<p class=\"hint\">"
        + reader.say("valid", reader.time(reader.link().expiresAt()))
        + "</p>\n";
  }

  private static String card(Reader reader, SharedContent content) {
    return """
    <li>
    <h2><a href="%s" dir="auto">%s</a></h2>
    %s%s</li>
    """
        .formatted(
            reader.to("/contents/" + content.id(), null),
            Reader.text(content.title()),
            status(reader, content),
            Planned.times(reader, content));
  }

  /** Where the decision stands. */
  static String status(Reader reader, SharedContent content) {
    ClientVerdict verdict = content.verdict();
    String word = "open";
    String words = reader.say("status.open");
    if (verdict != null && verdict.revision() != content.revision()) {
      word = "newer";
      words = reader.say("status.newer");
    } else if (verdict != null) {
      word = verdict.verdict();
      words = reader.say("status." + word, verdict.name());
    }
    return "<p class=\"status %s\">%s · %s</p>\n"
        .formatted(word, reader.say("revision", content.revision()), words);
  }
}
