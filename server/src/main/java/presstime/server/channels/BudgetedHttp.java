package presstime.server.channels;

import java.time.Duration;
import presstime.platform.Http;
import presstime.platform.http.GuardedHttp;

/**
 * Gives all exchanges of one call one time to share, so that a platform that needs several requests
 * cannot outlast the engine's lease.
 */
final class BudgetedHttp implements Http {

  private final GuardedHttp outbound;
  private final long end;

  BudgetedHttp(GuardedHttp outbound, Duration budget) {
    this.outbound = outbound;
    this.end = System.nanoTime() + budget.toNanos();
  }

  @Override
  public Response send(Request request) throws Failure {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (left.toMillis() < 1) {
      throw new Failure(
          Failure.Kind.NOT_CONNECTED,
          "the time for this call is used up; nothing was sent to " + request.uri().getHost(),
          null);
    }
    return outbound.within(left).send(request);
  }
}
