package presstime.platform.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Strikes credentials out of what is recorded: by the names they usually have, and, where the
 * channel's secrets are given, wherever those appear.
 */
final class Redaction {

  private static final String STRUCK = "***";
  private static final int EXCERPT = 2048;

  /** Masking comes before cutting, or a value cut in half would not be recognised. */
  private static final int MASKED = 8 * EXCERPT;

  /** Shorter "secrets" (a user's initials, a flag) would strike out half the text. */
  private static final int SHORTEST_SECRET = 4;

  private static final String NAME =
      "[\\w.\\-]*(?:passw(?:or)?d|passphrase|token|secret|jwt|credential|authorization|signature"
          + "|cookie|(?<!idempotency)(?<!idempotency[_-])key)s?";

  private static final Pattern JSON =
      Pattern.compile(
          "(?i)(\"(?:"
              + NAME
              + ")\"\\s*+:\\s*+)(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?|[^\\s\",{\\[\\]}]++)",
          Pattern.DOTALL);
  private static final Pattern PAIR = Pattern.compile("(?i)((?:^|[?&])(?:" + NAME + ")=)[^&#]*+");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)(?:proxy-)?authorization|(?:set-)?cookie2?|.*(?:key|token|secret|password|signature)");

  private static final Pattern SCHEME = Pattern.compile("^\\S+\\s+");

  private final Collection<String> given;
  private final List<String> secrets;

  Redaction(Collection<String> secrets) {
    this.given = secrets;
    this.secrets =
        secrets.stream()
            .filter(secret -> secret.length() >= SHORTEST_SECRET)
            .flatMap(Redaction::forms)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** One that strikes out, besides, whatever a request sends in its headers as credentials. */
  Redaction of(Map<String, String> headers) {
    List<String> sent =
        headers.entrySet().stream()
            .filter(header -> HEADER.matcher(header.getKey()).matches())
            .flatMap(header ->
                Stream.of(header.getValue(), SCHEME.matcher(header.getValue()).replaceFirst("")))
            .toList();
    return sent.isEmpty()
        ? this
        : new Redaction(Stream.concat(given.stream(), sent.stream()).toList());
  }

  String uri(URI uri) {
    String query = uri.getRawQuery();
    String shown =
        Failures.origin(uri)
            + (uri.getRawPath() == null ? "" : uri.getRawPath())
            + (query == null ? "" : "?" + query);
    return literals(PAIR.matcher(shown).replaceAll("$1" + STRUCK));
  }

  Map<String, String> headers(Map<String, ? extends Object> headers) {
    Map<String, String> shown = new TreeMap<>();
    headers.forEach((name, value) ->
        shown.put(name, HEADER.matcher(name).matches() ? STRUCK : literals(joined(value))));
    return shown;
  }

  String body(String contentType, byte[] body) {
    if (body.length == 0) {
      return "";
    }
    String type = contentType.toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !type.matches(".*(json|text|xml|html|urlencoded|javascript).*")) {
      return "(" + type + ", " + body.length + " bytes)";
    }
    String text = new String(body, 0, Math.min(body.length, MASKED), StandardCharsets.UTF_8);
    String masked = JSON.matcher(text).replaceAll("$1\"" + STRUCK + "\"");
    if (type.contains("urlencoded")) {
      masked = PAIR.matcher(masked).replaceAll("$1" + STRUCK);
    }
    String shown = literals(masked);
    return shown.length() <= EXCERPT ? shown : shown.substring(0, EXCERPT - 1) + "…";
  }

  private String literals(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = shown.replace(secret, STRUCK);
    }
    return shown;
  }

  /** A secret as it is, and as it looks inside JSON. */
  private static Stream<String> forms(String secret) {
    String json = secret.replaceAll("[\"\\\\]", Matcher.quoteReplacement("\\") + "$0");
    String base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    return Stream.of(secret, json, base64).distinct();
  }

  private static String joined(Object value) {
    if (value instanceof Collection<?> values) {
      return String.join(", ", values.stream().map(String::valueOf).toList());
    }
    return String.valueOf(value);
  }
}
