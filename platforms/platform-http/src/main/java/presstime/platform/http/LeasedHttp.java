package presstime.platform.http;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import presstime.platform.Http;

/**
 * Lets requests out only while the lease holds. A server that was paused must not go on with a
 * publication when it wakes: another may have taken it over.
 *
 * <p>It is asked twice for each request: before anything is done for it, and in the last moment
 * before its first byte is written, for a name, a connection and a TLS handshake may take seconds.
 * What remains is a process stopped between that look and the write, some microseconds.
 */
public final class LeasedHttp implements Http {

  /** The lease of the request this thread is busy with. */
  private static final ScopedValue<BooleanSupplier> CURRENT = ScopedValue.newInstance();

  static final String ENDED = "the lease on this delivery has ended";

  private final Http http;
  private final BooleanSupplier ours;

  /**
   * @param ours true while no other server can have taken over what is sent
   */
  public LeasedHttp(Http http, BooleanSupplier ours) {
    this.http = http;
    this.ours = ours;
  }

  @Override
  public Response send(Request request) throws Failure {
    if (!ours.getAsBoolean()) {
      throw new Failure(Failure.Kind.NOT_CONNECTED, ENDED, null);
    }
    return ScopedValue.where(CURRENT, ours).call(() -> http.send(request));
  }

  /**
   * Right before a request's first byte.
   *
   * @throws Ended when the lease of this thread's request has ended
   */
  static void check() throws Ended {
    if (CURRENT.isBound() && !CURRENT.get().getAsBoolean()) {
      throw new Ended();
    }
  }

  /** The lease ended while the request was made ready; nothing was sent. */
  static final class Ended extends IOException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super(ENDED);
    }
  }
}
