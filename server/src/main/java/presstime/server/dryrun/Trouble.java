package presstime.server.dryrun;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import presstime.platform.Problem;

/**
 * Something that stands between a delivery and the public.
 *
 * @param problem with cause and solution
 */
public record Trouble(Severity severity, @JsonUnwrapped Problem problem) {

  /** How bad it is, the mildest first. */
  public enum Severity {
    /** Worth knowing. */
    INFO,
    /** It goes out, and probably not as it is meant. */
    WARNING,
    /** It does not go out unless somebody does something. */
    ERROR;

    /** As in JSON and in the database. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Trouble error(Problem problem) {
    return new Trouble(Severity.ERROR, problem);
  }

  static Trouble warning(Problem problem) {
    return new Trouble(Severity.WARNING, problem);
  }

  static Trouble info(Problem problem) {
    return new Trouble(Severity.INFO, problem);
  }

  /** True when it is told ahead of time. */
  boolean isRisk() {
    return severity != Severity.INFO;
  }
}
