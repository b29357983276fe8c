package presstime.platform.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import presstime.platform.Http.Failure;
import presstime.platform.Http.Request;
import presstime.platform.Http.Response;

/** Carries out one exchange on the shared client, within given limits. */
final class Exchanger implements AutoCloseable {

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor timer;

  Exchanger(CloseableHttpClient client) {
    this.client = client;
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("http-deadlines").factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  Response exchange(Request request, HttpLimits limits) throws Failure {
    HttpUriRequestBase outgoing = outgoing(request, limits);
    HttpHost target =
        new HttpHost(request.uri().getScheme(), request.uri().getHost(), request.uri().getPort());
    HttpClientContext context = HttpClientContext.create();
    try (Deadline deadline = new Deadline(timer, limits.total(), outgoing::cancel)) {
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
      outgoing.setEntity(new ByteArrayEntity(request.body(), null));
    }
    Timeout connect = Timeout.of(shorter(limits.connect(), limits.total()));
    outgoing.setConfig(
        RequestConfig.custom()
            .setConnectTimeout(connect)
            .setConnectionRequestTimeout(connect)
            .setResponseTimeout(Timeout.of(shorter(limits.answer(), limits.total())))
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
    timer.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
