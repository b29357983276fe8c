package presstime.platform.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import presstime.platform.Http.Failure;
import presstime.platform.Http.Request;
import presstime.platform.Http.Response;

/** Carries out one exchange on the shared client, within given limits. */
final class Exchanger implements AutoCloseable {

  private final CloseableHttpClient client;
  private final Deadlines deadlines = new Deadlines();

  Exchanger(CloseableHttpClient client) {
    this.client = client;
  }

  Response exchange(Request request, HttpLimits limits) throws Failure {
    HttpUriRequestBase outgoing = outgoing(request, limits);
    HttpHost target =
        new HttpHost(request.uri().getScheme(), request.uri().getHost(), request.uri().getPort());
    HttpClientContext context = HttpClientContext.create();
    try (Deadline deadline =
        new Deadline(deadlines, limits.total(), limits.answer(), outgoing::cancel)) {
      try {
        return ScopedValue.where(Deadline.CURRENT, deadline)
            .call(() -> exchange(target, outgoing, context, limits));
      } catch (IOException | RuntimeException thrown) {
        boolean maySent = SendingExecutor.mayHaveSent(context);
        throw Failures.classify(request.uri(), thrown, maySent, deadline.expired());
      }
    }
  }

  private Response exchange(
      HttpHost target, HttpUriRequestBase outgoing, HttpClientContext context, HttpLimits limits)
      throws IOException {
    try (ClassicHttpResponse response = client.executeOpen(target, outgoing, context)) {
      try {
        return Answers.read(response, limits.bodyBytes());
      } catch (IOException | RuntimeException e) {
        // Ends the connection; closing the response alone would first read the rest of it.
        outgoing.cancel();
        throw e;
      }
    }
  }

  @SuppressWarnings("deprecation") // the one place where a connect time can differ per request
  private static HttpUriRequestBase outgoing(Request request, HttpLimits limits) {
    HttpUriRequestBase outgoing = new HttpUriRequestBase(request.method(), request.uri());
    request.headers().forEach(outgoing::setHeader);
    if (request.body() != null) {
      outgoing.setEntity(new SentEntity(request.body()));
    }
    Timeout connect = Timeout.of(shorter(limits.connect(), limits.total()));
    outgoing.setConfig(
        RequestConfig.custom()
            .setConnectTimeout(connect)
            .setConnectionRequestTimeout(connect)
            // The deadline listens for silence.
            .setResponseTimeout(Timeout.DISABLED)
            .setRedirectsEnabled(false)
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setExpectContinueEnabled(false)
            .build());
    return outgoing;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public void close() {
    deadlines.close();
    client.close(CloseMode.IMMEDIATE);
  }

  /** Bytes that, once sent, let the other side's silence begin: not while a large body goes out. */
  private static final class SentEntity extends HttpEntityWrapper {
    SentEntity(byte[] body) {
      super(new ByteArrayEntity(body, null));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      super.writeTo(out);
      Deadline.CURRENT.get().listen();
    }
  }
}
