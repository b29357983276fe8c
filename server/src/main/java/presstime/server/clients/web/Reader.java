package presstime.server.clients.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import presstime.server.clients.OpenLink;
import presstime.server.kernel.TimeZones;

/**
 * Who reads a page of a link, and how: what every part of the page needs.
 *
 * @param base the path of the link, with the token: {@code /review/…}
 * @param assets the path before {@code /assets}
 * @param proof what its forms carry
 * @param zone chosen by the reader; null for the workspace's
 */
record Reader(
    OpenLink link,
    Phrases phrases,
    String base,
    String assets,
    String proof,
    @Nullable ZoneId zone) {

  /** The zone of that name; null when there is none. */
  static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null || name.isBlank() ? null : TimeZones.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  ZoneId shownZone() {
    return zone == null ? link.zone() : zone;
  }

  String time(Instant at) {
    return phrases.dateAndTime(at, shownZone());
  }

  /** A phrase, escaped. */
  String say(String key, Object... parts) {
    return text(phrases.say(key, parts));
  }

  /** Plain text inside an element or a quoted attribute. */
  static String text(String plain) {
    return HtmlUtils.htmlEscape(plain, "UTF-8");
  }

  /** An address below the link that keeps the reader's choices, escaped. */
  String to(String path, @Nullable Long channel) {
    StringBuilder query = new StringBuilder();
    if (zone != null) {
      query.append("&zone=").append(UriUtils.encode(zone.getId(), "UTF-8"));
    }
    if (channel != null) {
      query.append("&channel=").append(channel);
    }
    return text(base + path + (query.isEmpty() ? "" : "?" + query.substring(1)));
  }

  /** What every form carries, as hidden fields. */
  String hidden(@Nullable Long channel) {
    return field("proof", proof)
        + (zone == null ? "" : field("zone", zone.getId()))
        + (channel == null ? "" : field("channel", channel.toString()));
  }

  static String field(String name, String value) {
    return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + text(value) + "\">\n";
  }
}
