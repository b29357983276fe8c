package presstime.server.clients.web;

import java.util.List;
import java.util.stream.Collectors;
import presstime.server.clients.SharedContent.SharedChannel;
import presstime.server.content.RevisionDiff;
import presstime.server.content.RevisionDiff.FieldDiff;
import presstime.server.content.RevisionDiff.Piece;

/** What changed between two revisions, word by word, for a person to read. */
final class Changes {

  /** Of what stayed the same, so much is shown on each side of a change. */
  private static final int AROUND = 120;

  private Changes() {}

  /**
   * @param channels that are shown
   */
  static String html(Reader reader, RevisionDiff diff, List<SharedChannel> channels) {
    String fields =
        diff.fields().stream()
            .filter(field -> !field.field().equals("bodyFormat"))
            .map(field -> field(reader, field, channels))
            .collect(Collectors.joining());
    return """
    <section class="changes" aria-labelledby="changes-title">
    <h2 id="changes-title">%s</h2>
    %s</section>
    """
        .formatted(
            reader.say("changes.title", diff.from()),
            fields.isEmpty() ? "<p>" + reader.say("changes.none") + "</p>\n" : fields);
  }

  private static String field(Reader reader, FieldDiff field, List<SharedChannel> channels) {
    String what;
    if (field.field().equals("cover")) {
      what = "<p>" + reader.say("changes.replaced") + "</p>\n";
    } else if (field.pieces().isEmpty()) {
      what = "<p dir=\"auto\">" + list(field) + "</p>\n";
    } else {
      what =
          "<p class=\"diff\" dir=\"auto\">"
              + field.pieces().stream().map(Changes::piece).collect(Collectors.joining())
              + "</p>\n";
    }
    return "<h3>%s%s</h3>\n%s"
        .formatted(where(field, channels), reader.say("field." + field.name()), what);
  }

  private static String where(FieldDiff field, List<SharedChannel> channels) {
    return channels.stream()
        .filter(channel -> field.channel().filter(id -> id == channel.id()).isPresent())
        .map(channel -> Reader.text(channel.name()) + ": ")
        .findFirst()
        .orElse("");
  }

  private static String piece(Piece piece) {
    return switch (piece.change()) {
      case KEPT -> Reader.text(shortened(piece.text()));
      case ADDED -> "<ins>" + Reader.text(piece.text()) + "</ins>";
      case REMOVED -> "<del>" + Reader.text(piece.text()) + "</del>";
    };
  }

  private static String list(FieldDiff field) {
    String removed =
        field.removed().stream()
            .map(name -> "<del>" + Reader.text(name) + "</del> ")
            .collect(Collectors.joining());
    return removed
        + field.added().stream()
            .map(name -> "<ins>" + Reader.text(name) + "</ins> ")
            .collect(Collectors.joining());
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    if (length <= 3 * AROUND) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, AROUND))
        + " … "
        + text.substring(text.offsetByCodePoints(text.length(), -AROUND));
  }
}
