package presstime.platform.wordpress;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.platform.Http;
import tools.jackson.databind.JsonNode;

/**
 * One answer of a site, with the JSON in it.
 *
 * @param json an object or a list, else a missing node
 * @param discreet strikes out credentials that the site repeats
 */
record Reply(Http.Response response, JsonNode json, UnaryOperator<String> discreet) {
  private static final Pattern LAST_NUMBER = Pattern.compile("/(\\d+)/?$");

  static Reply of(Http.Response response, UnaryOperator<String> discreet) {
    JsonNode json = Json.parse(response.text());
    if (!json.isContainer() && response.status() == 201) {
      Matcher location = LAST_NUMBER.matcher(response.header("location").orElse(""));
      if (location.find()) {
        // WordPress made it and PHP spoilt the body; the id is all that is needed to go on.
        json = Json.object().put("id", Long.parseLong(location.group(1)));
      }
    }
    return new Reply(response, json, discreet);
  }

  int status() {
    return response.status();
  }

  /** True when the site answered as WordPress's REST does, be it a success or an error. */
  boolean isRest() {
    return json.isContainer();
  }

  /** True for a page in place of an answer. What came empty or as broken JSON was cut off. */
  boolean isPage() {
    return !isRest()
        && !response.text().isBlank()
        && !response.header("content-type").orElse("").contains("json");
  }

  /** True for a success that is not a web page: a status alone proves nothing. */
  boolean ok() {
    return response.ok() && isRest();
  }

  /** WordPress's error code; empty when there is none. */
  String code() {
    return json.path("code").asString("");
  }

  /** What a person can read of an error. */
  String said() {
    String message = Text.plain(json.path("message").asString(""));
    return discreet.apply(isRest() ? message + " [" + code() + ", " + status() + "]" : page());
  }

  private String page() {
    return "HTTP " + status() + " " + Text.plain(response.text());
  }

  long id() {
    return json.path("id").asLong(0);
  }
}
