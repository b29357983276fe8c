package presstime.platform.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import presstime.platform.Http;

/**
 * WordPress's older door, which takes the same user and application password in the body. Where
 * that works and REST says "not logged in", the header was stripped on the way. It only signs in.
 */
final class XmlRpc {
  private static final int WRONG_CREDENTIALS = 403;
  private final Api api;

  XmlRpc(Api api) {
    this.api = api;
  }

  enum Answer {
    ACCEPTED,
    REFUSED,
    /** It is switched off, as it often is. */
    UNKNOWN
  }

  Answer signIn() {
    try {
      String answer = api.anonymous(request()).response().text();
      if (answer.contains("<name>isAdmin</name>")) {
        return Answer.ACCEPTED;
      }
      return answer.contains("<int>" + WRONG_CREDENTIALS + "</int>")
          ? Answer.REFUSED
          : Answer.UNKNOWN;
    } catch (Stop stop) {
      return Answer.UNKNOWN;
    }
  }

  private Http.Request request() {
    String body =
        "<?xml version=\"1.0\"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>"
            + string(api.channel().setting("username"))
            + string(api.channel().secret("application_password"))
            + "</params></methodCall>";
    return new Http.Request(
        "POST",
        api.site().base().resolve("xmlrpc.php"),
        Map.of("Content-Type", "text/xml; charset=utf-8"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String string(String value) {
    return "<param><value><string>" + Text.escaped(value) + "</string></value></param>";
  }
}
