package presstime.server.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The root of every fault a caller can mend. It carries what an RFC 9457 problem needs; the {@code
 * web} module turns it into one. Nothing has been changed when it is thrown out of a transaction.
 */
public abstract class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What sort of fault, whatever its subject; decides the HTTP status. */
  public enum Category {
    /** 400: the request cannot be understood. */
    MALFORMED,
    /**
     * 422: understood, and against a rule; {@link Fault#field()} names the part where one is to
     * blame.
     */
    INVALID,
    /** 401: nobody is signed in, or the credential is not good. */
    UNAUTHENTICATED,
    /** 403: signed in, and not allowed. */
    FORBIDDEN,
    /** 404: not there, or not in the caller's workspace. */
    NOT_FOUND,
    /** 409: at odds with the present state. */
    CONFLICT,
    /** 412: changed by somebody else since it was read. */
    STALE,
    /** 428: an edit must say which version it edits. */
    VERSION_REQUIRED,
    /** 413: larger than allowed. */
    TOO_LARGE,
    /** 429: too many in too short a time. */
    TOO_MANY,
    /** 507: nowhere to put it. */
    NO_SPACE
  }

  private final Category category;
  private final String type;
  private final String title;
  private final String solution;
  private final @Nullable String field;
  private final Map<String, Object> facts = new LinkedHashMap<>();

  /**
   * @param type stable, kebab-case: the last part of the problem's {@code type}
   * @param title what sort of problem, the same for every occurrence
   * @param detail what happened this time
   * @param solution what to do about it
   * @param field the request's field that is to blame, as written in the request; null for none
   */
  protected Fault(
      Category category,
      String type,
      String title,
      String detail,
      String solution,
      @Nullable String field) {
    super(detail);
    this.category = category;
    this.type = type;
    this.title = title;
    this.solution = solution;
    this.field = field;
  }

  /** Adds a member to the problem, for programs. */
  protected final void fact(String name, Object value) {
    facts.put(name, value);
  }

  public final Category category() {
    return category;
  }

  public final String type() {
    return type;
  }

  public final String title() {
    return title;
  }

  public final String solution() {
    return solution;
  }

  public final @Nullable String field() {
    return field;
  }

  public final Map<String, Object> facts() {
    return Map.copyOf(facts);
  }
}
