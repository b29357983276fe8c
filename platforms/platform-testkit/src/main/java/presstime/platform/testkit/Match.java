package presstime.platform.testkit;

import java.util.regex.Pattern;

/**
 * Which requests a fault is for.
 *
 * @param method exactly, or {@code *}
 * @param target must match the path, or path and query, as a whole
 */
public record Match(String method, Pattern target) {

  /** POST requests whose path (or path and query) matches. */
  public static Match post(String regex) {
    return of("POST", regex);
  }

  /** GET requests whose path (or path and query) matches. */
  public static Match get(String regex) {
    return of("GET", regex);
  }

  /** Requests of this method whose path (or path and query) matches. */
  public static Match of(String method, String regex) {
    return new Match(method, Pattern.compile(regex));
  }

  /** Every request. */
  public static Match any() {
    return of("*", ".*");
  }

  /** True when the request is one of these. */
  public boolean matches(SeenRequest request) {
    return (method.equals("*") || method.equals(request.method()))
        && (target.matcher(request.path()).matches() || target.matcher(request.target()).matches());
  }
}
