package presstime.platform.site.view;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The site's own words and dates in the site's language; English where it has none of that one. */
final class Words {

  private static final ResourceBundle.Control NO_MACHINE_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;

  Words(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("presstime/site/words", locale, NO_MACHINE_LOCALE);
  }

  String say(String word, Object... arguments) {
    return new MessageFormat(bundle.getString(word), locale).format(arguments);
  }

  String date(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(instant.atZone(zone));
  }

  String dateAndTime(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(locale)
        .format(instant.atZone(zone));
  }
}
