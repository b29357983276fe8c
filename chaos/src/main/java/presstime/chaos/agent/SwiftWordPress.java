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

  /** The platform's id. */
  public static final String ID = "chaos-wordpress";

  private final WordPress wordpress = new WordPress();
  private final Descriptor descriptor;

  /** Settles within this. */
  public SwiftWordPress(Duration settle) {
    Descriptor real = wordpress.descriptor();
    this.descriptor =
        new Descriptor(
            ID,
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

  @Override
  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    return wordpress.test(Stamped.access(channel));
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    return wordpress.deliver(dispatch, Stamped.access(channel));
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    return wordpress.find(dispatch, Stamped.access(channel));
  }

  @Override
  public List<Problem> check(Article article) {
    return wordpress.check(article);
  }
}
