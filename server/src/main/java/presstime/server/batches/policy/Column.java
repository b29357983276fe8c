package presstime.server.batches.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of an import and an export, under their names and those people give them. */
public enum Column {
  KEY("your own name for the row; the same key again makes no double", "id", "row_key"),
  TITLE("required", "headline", "titel", "name"),
  BODY("the text", "text", "content", "inhalt"),
  BODY_FORMAT("markdown or html; markdown when empty", "format"),
  EXCERPT("a short summary", "summary", "teaser"),
  SLUG("made from the title when empty", "permalink"),
  TYPE("key of a content type; article when empty", "content_type", "typ", "inhaltstyp"),
  CATEGORIES("names, separated by semicolons", "category", "kategorien", "kategorie"),
  TAGS("names, separated by semicolons", "tag", "schlagworte"),
  AUTHOR("name to show", "autor"),
  COVER("SHA-256 of an uploaded picture", "featured_image"),
  SEO_TITLE("for search engines", "meta_title"),
  SEO_DESCRIPTION("for search engines", "meta_description"),
  FOCUS_KEYWORD("for search engines", "keyword"),
  STATUS("draft, review or approved", "state"),
  CHANNELS(
      "names or numbers, separated by semicolons", "channel", "site", "sites", "kanal", "kanäle"),
  DATE("2026-03-01, on the wall", "publish_date", "day", "datum", "scheduled_at", "publish_at"),
  TIME("09:00, on the wall", "publish_time", "uhrzeit", "zeit"),
  TIME_ZONE("Europe/Paris; the channel's when empty", "timezone", "zone", "zeitzone"),
  ACTION("publish, update, unpublish or delete; publish when empty", "aktion");

  private final String help;
  private final List<String> aliases;

  Column(String help, String... aliases) {
    this.help = help;
    this.aliases = List.of(aliases);
  }

  /** As it stands in a heading: {@code time_zone}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What belongs in it, in a few words. */
  public String help() {
    return help;
  }

  /** The column a heading means; spaces, hyphens and case do not matter. */
  public static Optional<Column> of(String heading) {
    String word = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return Arrays.stream(values())
        .filter(column -> column.word().equals(word) || column.aliases.contains(word))
        .findFirst();
  }
}
