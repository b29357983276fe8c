package presstime.cli.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.channel.ChannelIds;
import presstime.cli.session.Session;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An article read from a file, on its way to the server. */
record Draft(FrontMatter front, String body, String format, Path folder) {

  /** Reads a file; {@code -} is standard input, with the working folder as its own. */
  static Draft read(Session session, String file) {
    MarkdownFile text = MarkdownFile.parse(session.terminal().readText(file));
    if (text.front().isEmpty() && text.body().isBlank()) {
      throw Failure.of(
          Exit.USAGE,
          "There is nothing in the file",
          "'" + file + "' has neither front matter nor text.",
          "Give the file that has the article.");
    }
    boolean html = file.toLowerCase(Locale.ROOT).matches(".*\\.html?");
    Path folder = session.terminal().folder();
    if (!file.equals("-")) {
      Path parent = folder.resolve(file).toAbsolutePath().getParent();
      folder = parent == null ? folder : parent;
    }
    FrontMatter front = new FrontMatter(text.front());
    // The article's own word, before the file's name: a file is called as it happens to be.
    String format = front.format().orElse(html ? "html" : "markdown");
    return new Draft(front, text.body(), format, folder);
  }

  /** Uploads the images, and returns the request that creates or edits the content. */
  ObjectNode request(Api api) {
    ObjectNode request = Documents.object();
    front.into(request);
    MediaUpload media = new MediaUpload(api, folder);
    front.text("cover").ifPresent(cover -> request.put("cover", cover(media, cover)));
    request.put(
        "body", new Images((path, alt) -> "media:" + media.sha256(path, alt)).rewrite(body));
    request.put("bodyFormat", format);
    List<String> channels = front.list("channels");
    if (!channels.isEmpty()) {
      ArrayNode ids = request.putArray("channels");
      new ChannelIds(api).ids(channels).forEach(ids::add);
    }
    return request;
  }

  private String cover(MediaUpload media, String cover) {
    return cover.matches("(media:)?[0-9a-f]{64}")
        ? cover.replace("media:", "")
        : media.sha256(cover, front.text("cover-alt").orElse(""));
  }
}
