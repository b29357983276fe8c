package presstime.cli.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a command ends without having done what it was asked for. It carries the RFC 9457 problem to
 * show, which is the server's own where the server refused.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient JsonNode problem;

  private Failure(int exitCode, JsonNode problem, @Nullable Throwable cause) {
    super(problem.path("title").asString("Failed"), cause);
    this.exitCode = exitCode;
    this.problem = problem;
  }

  /** A fault found on this side. */
  public static Failure of(int exitCode, String title, String detail, String solution) {
    return new Failure(exitCode, problem(title, detail, solution), null);
  }

  /** The server's refusal. */
  static Failure refused(int status, JsonNode problem) {
    return new Failure(exitCode(status), problem, null);
  }

  /** No answer from the server. */
  static Failure unreachable(String address, Throwable cause) {
    String reason =
        cause instanceof java.net.ConnectException
            ? "nothing listens there"
            : cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new Failure(
        Exit.UNREACHABLE,
        problem(
            "The server cannot be reached",
            "No answer from " + address + " (" + reason + ").",
            "Start it with './presstime up', or name another with --url."),
        cause);
  }

  private static int exitCode(int status) {
    return switch (status) {
      case 401 -> Exit.NOT_SIGNED_IN;
      case 404, 410 -> Exit.NOT_FOUND;
      case 409, 412 -> Exit.CONFLICT;
      default -> Exit.FAILED;
    };
  }

  private static ObjectNode problem(String title, String detail, String solution) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("title", title)
        .put("detail", detail)
        .put("solution", solution);
  }

  /** What the process should end with, see {@link Exit}. */
  public int exitCode() {
    return exitCode;
  }

  /** Problem details: {@code title}, {@code detail}, {@code solution} and more where known. */
  public JsonNode problem() {
    return problem;
  }
}
