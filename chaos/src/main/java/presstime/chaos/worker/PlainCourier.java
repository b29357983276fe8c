package presstime.chaos.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import presstime.chaos.agent.PlainPlatform;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Http;
import presstime.platform.Outcome;
import presstime.platform.Seo;
import presstime.platform.http.LeasedHttp;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Courier;
import presstime.server.delivery.engine.Parcel;
import presstime.server.delivery.engine.Plan;

/** Everything goes out, as a short article that says which content it is. */
final class PlainCourier implements Courier {

  private final Http http;
  private final InstantSource clock;
  private final Map<String, String> settings;
  private final Map<String, String> secrets;
  private final PlainPlatform platform;

  PlainCourier(Http http, InstantSource clock, String sink, String token, Duration settle) {
    this.http = http;
    this.clock = clock;
    this.settings = Map.of("domain", sink);
    this.secrets = Map.of("token", token);
    this.platform = new PlainPlatform(settle);
  }

  @Override
  public Plan plan(Claimed claimed, Instant now) {
    return new Plan.Carry(new PlainParcel(claimed));
  }

  @Override
  public int concurrency(long channelId) {
    return platform.descriptor().concurrency();
  }

  private final class PlainParcel implements Parcel {

    private final Claimed claimed;

    PlainParcel(Claimed claimed) {
      this.claimed = claimed;
    }

    @Override
    public Outcome send(boolean repeated, BooleanSupplier ours) {
      return platform.deliver(
          dispatch(claimed.key(), repeated), access(new LeasedHttp(http, ours)));
    }

    @Override
    public Finding ask() {
      return platform.find(dispatch(claimed.key(), true), access(http));
    }

    @Override
    public boolean findable() {
      return true;
    }

    @Override
    public boolean repeatable() {
      return platform.descriptor().repeatable().contains(claimed.action());
    }

    @Override
    public Duration settle() {
      return platform.descriptor().settle();
    }

    @Override
    public String takeExchanges() {
      return "[]";
    }

    private ChannelAccess access(Http by) {
      return new ChannelAccess(claimed.channelId(), settings, secrets, by, clock);
    }

    private Dispatch dispatch(UUID key, boolean repeated) {
      String words = "[[story " + claimed.contentId() + " revision 1]]";
      Article article =
          new Article(
              claimed.contentId(),
              "Story " + claimed.contentId(),
              "<p>" + words + "</p>",
              words,
              "",
              "story-" + claimed.contentId(),
              List.of(),
              List.of(),
              List.of(),
              null,
              Seo.NONE,
              null);
      return new Dispatch(claimed.action(), key, article, null, claimed.dueAt(), repeated);
    }
  }
}
