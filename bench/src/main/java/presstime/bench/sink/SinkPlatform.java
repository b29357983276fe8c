package presstime.bench.sink;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Field;
import presstime.platform.Finding;
import presstime.platform.Http;
import presstime.platform.Limits;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.platform.Publication;
import tools.jackson.databind.json.JsonMapper;

/** One POST per article, through the same guarded HTTP client that real platforms get. */
public final class SinkPlatform implements Platform {

  public static final String ID = "bench-sink";

  private static final JsonMapper JSON = new JsonMapper();

  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          ID,
          "Bench sink",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"/>",
          List.of(Field.url("url", "Address", "Where articles are sent.")),
          Set.of(Action.PUBLISH),
          Set.of(Action.PUBLISH),
          false,
          Duration.ZERO,
          8,
          Limits.NONE);

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    return ConnectionReport.ready(Map.of());
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    long id = dispatch.article().contentId();
    String body =
        JSON.writeValueAsString(
            Map.of("title", dispatch.article().title(), "html", dispatch.article().html()));
    Map<String, String> headers = Map.of("Idempotency-Key", dispatch.key().toString());
    try {
      Http.Response answer =
          channel
              .http()
              .send(
                  Http.Request.json(
                      "POST", URI.create(channel.setting("url") + id), headers, body));
      return answer.ok()
          ? new Outcome.Published(new Publication(Long.toString(id), null, dispatch.key()))
          : new Outcome.Rejected(problem("status " + answer.status()));
    } catch (Http.Failure e) {
      return e.mayHaveArrived()
          ? new Outcome.Unknown(problem(String.valueOf(e.getMessage())))
          : new Outcome.Retryable(problem(String.valueOf(e.getMessage())));
    }
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    return new Finding.Unclear(problem("it cannot be asked"));
  }

  private static Problem problem(String detail) {
    return new Problem(
            "bench.sink",
            "The sink did not take it",
            "The benchmark's own server failed.",
            "Run again.")
        .withDetail(detail);
  }
}
