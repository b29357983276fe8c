package presstime.platform.http;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.platform.Http.Failure;

/**
 * What was asked and what was answered, for people: credentials are struck out, bodies are cut.
 *
 * @param method GET, POST …
 * @param uri without user-info, credentials in the query struck out
 * @param status 0 when there was no whole answer
 * @param failure why there was none, or null
 * @param duration from asking to the last byte, or to giving up
 * @param requestHeaders as the platform set them
 * @param requestBody its beginning; of a body that is not text, its type and size; may be empty
 * @param responseHeaders by lower-case name, several values joined by a comma
 * @param responseBody its beginning, likewise
 */
public record Exchange(
    String method,
    String uri,
    int status,
    Failure.@Nullable Kind failure,
    Duration duration,
    Map<String, String> requestHeaders,
    String requestBody,
    Map<String, String> responseHeaders,
    String responseBody) {

  public Exchange {
    requestHeaders = Map.copyOf(requestHeaders);
    responseHeaders = Map.copyOf(responseHeaders);
  }
}
