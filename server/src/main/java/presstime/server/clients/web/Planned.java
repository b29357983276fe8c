package presstime.server.clients.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import presstime.server.clients.SharedContent;
import presstime.server.clients.SharedContent.SharedTime;
import presstime.server.kernel.TimeZones;

/** When and where something goes out, in the zone of the reader's choice. */
final class Planned {

  private Planned() {}

  static String times(Reader reader, SharedContent content) {
    if (content.times().isEmpty()) {
      return "<p class=\"hint\">" + reader.say("nothing-planned") + "</p>\n";
    }
    return "<ul class=\"times\">\n"
        + content.times().stream().map(time -> time(reader, time)).collect(Collectors.joining())
        + "</ul>\n";
  }

  private static String time(Reader reader, SharedTime time) {
    String state =
        time.state().equals("scheduled")
            ? ""
            : " <span class=\"state\">(" + reader.say("state." + time.state()) + ")</span>";
    return "<li><time datetime=\"%s\">%s</time> · <span dir=\"auto\">%s</span>: %s%s</li>\n"
        .formatted(
            time.at(),
            Reader.text(reader.time(time.at())),
            Reader.text(time.channel()),
            reader.say("action." + time.action()),
            state);
  }

  /** Names the zone, and offers others. */
  static String zones(Reader reader, String path, @Nullable Long channel) {
    String own = reader.link().zone().getId();
    String shown = reader.shownZone().getId();
    Set<String> names = new TreeSet<>(TimeZones.names());
    names.removeIf(
        name -> !name.contains("/") || name.startsWith("Etc/") || name.startsWith("SystemV/"));
    names.add("UTC");
    names.add(shown);
    names.remove(own);
    String options =
        names.stream()
            .map(name ->
                "<option%s>%s</option>\n"
                    .formatted(name.equals(shown) ? " selected" : "", Reader.text(name)))
            .collect(Collectors.joining());
    return """
    <p class="hint">%s</p>
    <details>
    <summary>%s</summary>
    <form method="get" action="%s">
    %s<label for="zone">%s</label>
    <select id="zone" name="zone">
    <option value="%s">%s</option>
    %s</select>
    <button type="submit" class="quiet">%s</button>
    </form>
    </details>
    """
        .formatted(
            reader.say("zone.shown", shown),
            reader.say("zone.change"),
            Reader.text(reader.base() + path),
            channel == null ? "" : Reader.field("channel", channel.toString()),
            reader.say("zone"),
            Reader.text(own),
            reader.say("zone.workspace", own, reader.link().workspaceName()),
            options,
            reader.say("zone.button"));
  }
}
