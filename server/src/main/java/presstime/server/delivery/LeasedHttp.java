package presstime.server.delivery;

import java.util.function.BooleanSupplier;
import presstime.platform.Http;

/**
 * Lets requests out only while the lease holds. A server that was paused between two requests of
 * one publication must not go on with it when it wakes: another may have taken it over.
 */
final class LeasedHttp implements Http {

  private final Http http;
  private final BooleanSupplier ours;

  LeasedHttp(Http http, BooleanSupplier ours) {
    this.http = http;
    this.ours = ours;
  }

  @Override
  public Response send(Request request) throws Failure {
    if (!ours.getAsBoolean()) {
      throw new Failure(Failure.Kind.NOT_CONNECTED, "the lease on this delivery has ended", null);
    }
    return http.send(request);
  }
}
