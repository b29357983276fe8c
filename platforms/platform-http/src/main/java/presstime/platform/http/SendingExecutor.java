package presstime.platform.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Notes the moment before the first byte of a request is written. Every failure before it is one
 * where nothing was sent; every failure after it is one where the request may have arrived.
 */
final class SendingExecutor extends HttpRequestExecutor {

  private static final String SENDING = SendingExecutor.class.getName();

  /** True when the request of this context may be on its way. */
  static boolean mayHaveSent(HttpContext context) {
    return context.getAttribute(SENDING) != null;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      HttpResponseInformationCallback informationCallback,
      HttpContext context)
      throws IOException, HttpException {
    if (Deadline.CURRENT.isBound() && Deadline.CURRENT.get().expired()) {
      throw new InterruptedIOException("out of time before the request was sent");
    }
    LeasedHttp.check();
    context.setAttribute(SENDING, Boolean.TRUE);
    if (request.getEntity() == null && Deadline.CURRENT.isBound()) {
      Deadline.CURRENT.get().listen();
    }
    return super.execute(request, connection, informationCallback, context);
  }
}
