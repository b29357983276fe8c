package presstime.chaos.agent;

import java.time.Duration;
import java.util.List;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.platform.wordpress.WordPress;

/**
 * The product's WordPress, every line of it, on a site whose requests take effect within seconds or
 * never. Real sites get two minutes; thousands of lost answers would then take days.
 */
public final class SwiftWordPress implements Platform {

  /** The platform's id, in front of the sink. */
  public static final String ID = "chaos-wordpress";

  /** The platform's id, in front of a real WordPress. */
  public static final String REAL_ID = "chaos-real-wordpress";

  private final WordPress wordpress = new WordPress();
  private final Descriptor descriptor;
  private final String route;

  private SwiftWordPress(String id, String route, Duration settle) {
    this.route = route;
    Descriptor real = wordpress.descriptor();
    this.descriptor =
        new Descriptor(
            id,
            "Swift WordPress",
            real.icon(),
            real.fields(),
            real.actions(),
            real.repeatable(),
            real.findable(),
            settle,
            real.concurrency(),
            real.limits());
  }

  /** In front of the sink. Settles within this. */
  public static SwiftWordPress ofTheSink(Duration settle) {
    return new SwiftWordPress(ID, Stamped.ROUTE, settle);
  }

  /** In front of a real WordPress, which refuses what is too old. Settles within this. */
  public static SwiftWordPress real(Duration settle) {
    return new SwiftWordPress(REAL_ID, Stamped.WORDPRESS_ROUTE, settle);
  }

  @Override
  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    return wordpress.test(Stamped.access(channel, route));
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    return wordpress.deliver(dispatch, Stamped.access(channel, route));
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    return wordpress.find(dispatch, Stamped.access(channel, route));
  }

  @Override
  public List<Problem> check(Article article) {
    return wordpress.check(article);
  }
}
