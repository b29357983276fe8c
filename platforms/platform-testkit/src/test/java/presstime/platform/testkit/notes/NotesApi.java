package presstime.platform.testkit.notes;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import presstime.platform.ChannelAccess;
import presstime.platform.Http.Failure;
import presstime.platform.Http.Request;
import presstime.platform.Http.Response;

/** The calls of the notes server, over one channel. */
final class NotesApi {

  private static final Pattern NOTE =
      Pattern.compile(
          "\\{\"id\":\"(\\d+)\",\"status\":\"(\\w+)\",\"print\":\"(\\w*)\",\"images\":(\\d+)}");

  private final ChannelAccess channel;

  /** A note as the server tells of it. */
  record Told(String id, boolean isPublic, String print, int images) {}

  NotesApi(ChannelAccess channel) {
    this.channel = channel;
  }

  Response send(String method, String path, Map<String, String> form) throws Failure {
    URI uri = URI.create(channel.setting("url") + path);
    Map<String, String> headers =
        Map.of(
            "X-Notes-Token",
            channel.secret("token"),
            "Content-Type",
            "application/x-www-form-urlencoded");
    if (form.isEmpty()) {
      return channel.http().send(Request.bare(method, uri, headers));
    }
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return channel
        .http()
        .send(new Request(method, uri, headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  static Optional<Told> told(Response response) {
    Matcher note = NOTE.matcher(response.text());
    return response.ok() && note.matches()
        ? Optional.of(
            new Told(
                note.group(1),
                note.group(2).equals("public"),
                note.group(3),
                Integer.parseInt(note.group(4))))
        : Optional.empty();
  }
}
