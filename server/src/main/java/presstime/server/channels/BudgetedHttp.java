package presstime.server.channels;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import presstime.platform.Http;
import presstime.platform.http.GuardedHttp;

/**
 * Gives all exchanges of one call one time to share, so that a platform that needs several requests
 * cannot outlast the engine's lease. The time counts from the first request: what waits for its
 * instant has not used any of it.
 */
final class BudgetedHttp implements Http {

  private final GuardedHttp outbound;
  private final Duration budget;
  private @Nullable Long end;

  BudgetedHttp(GuardedHttp outbound, Duration budget) {
    this.outbound = outbound;
    this.budget = budget;
  }

  @Override
  public Response send(Request request) throws Failure {
    Duration left = left();
    if (left.toMillis() < 1) {
      throw new Failure(
          Failure.Kind.NOT_CONNECTED,
          "the time for this call is used up; nothing was sent to " + request.uri().getHost(),
          null);
    }
    return outbound.within(left).send(request);
  }

  private synchronized Duration left() {
    long now = System.nanoTime();
    if (end == null) {
      end = now + budget.toNanos();
    }
    return Duration.ofNanos(end - now);
  }
}
