package presstime.cli.content;

import java.io.FileNotFoundException;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.print.Screen;

/** Sends the files an article needs to the server, each once. */
final class MediaUpload {
  private final Api api;
  private final Path folder;
  private final Map<String, String> sent = new HashMap<>();

  /**
   * @param folder where relative names start: the article's own
   */
  MediaUpload(Api api, Path folder) {
    this.api = api;
    this.folder = folder;
  }

  /** Uploads a file and returns its SHA-256 in hex. */
  String sha256(String path, String alt) {
    String known = sent.get(path);
    if (known == null) {
      known = send(path, alt);
      sent.put(path, known);
    }
    return known;
  }

  private String send(String path, String alt) {
    Path file = folder.resolve(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
    String boundary = "presstime-" + UUID.randomUUID();
    String head =
        part(boundary, "name=\"alt\"")
            + "\r\n"
            + alt
            + part(
                boundary,
                "name=\"file\"; filename=\"" + quoted(String.valueOf(file.getFileName())) + "\"")
            + "Content-Type: "
            + type(file)
            + "\r\n\r\n";
    try {
      BodyPublisher body =
          BodyPublishers.concat(
              BodyPublishers.ofString(head.substring(2)),
              BodyPublishers.ofFile(file),
              BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
      return Screen.text(
          api.post("/media", "multipart/form-data; boundary=" + boundary, body), "sha256");
    } catch (FileNotFoundException e) {
      throw Failure.of(
          Exit.USAGE,
          "An image is missing",
          "The article names " + path + ", and there is no " + file + ".",
          "Paths are relative to the article's own folder.");
    }
  }

  private static String part(String boundary, String disposition) {
    return "\r\n--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n";
  }

  private static String quoted(String name) {
    return name.replace("\\", "%5C").replace("\"", "%22").replaceAll("[\\r\\n]", " ");
  }

  private static String type(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".webp")) {
      return "image/webp";
    }
    if (name.endsWith(".svg")) {
      return "image/svg+xml";
    }
    String guessed = URLConnection.guessContentTypeFromName(name);
    return guessed == null ? "application/octet-stream" : guessed;
  }
}
