package presstime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page of figures, {@code docs/performance.md}. Each benchmark has a place there, between two
 * comments, that its saved result is written into, so that no figure is copied by hand. A run with
 * options of its own has none, but where the comment names them, too.
 */
final class FiguresPage {

  private static final String END = "<!-- end of figures -->";

  private final Path file;

  FiguresPage(Path file) {
    this.file = file;
  }

  /**
   * Puts a report into its place.
   *
   * @param command what was run, as the place's comment names it
   * @param results where its files are, as the page links to them
   * @return false when the page has no place for it
   */
  boolean show(Report report, String command, String results) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    String page = Files.readString(file);
    String mark = "<!-- figures: " + command + " -->";
    int from = page.indexOf(mark);
    int to = page.indexOf(END, from + 1);
    if (from < 0 || to < 0) {
      return false;
    }
    String whole = "- [the whole result](" + results + "/" + report.stem() + ".json)\n";
    Files.writeString(
        file,
        page.substring(0, from) + mark + "\n" + report.markdown() + whole + page.substring(to));
    return true;
  }
}
