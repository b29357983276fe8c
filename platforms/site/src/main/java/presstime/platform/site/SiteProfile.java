package presstime.platform.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a site says about itself on every page.
 *
 * @param workspace slug of the workspace, in every address
 * @param language of the content and of the site's own words
 * @param accent name of the colour of links and marks
 * @param footer plain text, may be empty
 * @param zone in which dates are shown
 * @param changedAt when the channel's settings last changed
 */
public record SiteProfile(
    long channelId,
    String workspace,
    String title,
    String tagline,
    Locale language,
    String accent,
    String footer,
    ZoneId zone,
    Instant changedAt) {

  /** Colours to choose from, the first being the default. */
  public static final String[] ACCENTS = {"ink", "sea", "plum", "rust"};

  private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur",
          "yi", "ji");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

  /**
   * The profile of a channel.
   *
   * @param name the channel's name, the title where the settings give none
   * @param settings as entered; what cannot be understood falls back to the default
   */
  public static SiteProfile of(
      long channelId,
      String workspace,
      String name,
      Map<String, String> settings,
      ZoneId zone,
      Instant changedAt) {
    String title = settings.getOrDefault("title", "").strip();
    String accent = settings.getOrDefault("accent", "").strip();
    return new SiteProfile(
        channelId,
        workspace,
        title.isEmpty() ? name : title,
        settings.getOrDefault("tagline", "").strip(),
        language(settings.getOrDefault("language", "")).orElse(Locale.ENGLISH),
        Set.of(ACCENTS).contains(accent) ? accent : ACCENTS[0],
        settings.getOrDefault("footer", "").strip(),
        zone,
        changedAt);
  }

  /** A language tag after BCP 47; empty when it is not one, English when it is blank. */
  public static Optional<Locale> language(String tag) {
    if (tag.isBlank()) {
      return Optional.of(Locale.ENGLISH);
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
      return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Which way the language runs: {@code ltr} or {@code rtl}, as HTML writes it. */
  public String direction() {
    boolean rightToLeft =
        language.getScript().isEmpty()
            ? RIGHT_TO_LEFT_LANGUAGES.contains(language.getLanguage())
            : RIGHT_TO_LEFT_SCRIPTS.contains(language.getScript());
    return rightToLeft ? "rtl" : "ltr";
  }
}
