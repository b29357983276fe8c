package presstime.platform.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Media;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Problem;

/** WordPress, through its own REST API or through a bridge plugin. */
public final class WordPress implements Platform {

  /** Characters of a category or tag; the database's column is as wide. */
  private static final int MOST_OF_A_NAME = 200;

  /** What the bridge takes in one request, beside the featured image. */
  private static final int MOST_IMAGES = 200;

  /** Made by {@link java.util.ServiceLoader}. */
  public WordPress() {}

  @Override
  public Descriptor descriptor() {
    return Declared.DESCRIPTOR;
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    try {
      return door(channel).test();
    } catch (Stop stop) {
      return ConnectionReport.failed(stop.problem());
    }
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    Door door;
    try {
      if (dispatch.action().makesPublic()) {
        require(dispatch.article());
      }
      door = door(channel);
    } catch (Stop stop) {
      return stop.outcome();
    }
    try {
      return door.deliver(dispatch);
    } catch (Stop stop) {
      return door.outcome(stop);
    }
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    try {
      return door(channel).find(dispatch);
    } catch (Stop stop) {
      return new Finding.Unclear(stop.problem());
    }
  }

  @Override
  public Set<Action> actions(Map<String, String> facts) {
    return Igny8Door.is(facts) ? Igny8Door.ACTIONS : descriptor().actions();
  }

  @Override
  public List<String> withdrawals() {
    return Declared.WITHDRAWALS;
  }

  @Override
  public List<Problem> check(Article article) {
    List<Problem> broken = new ArrayList<>(Declared.DESCRIPTOR.limits().check(article));
    Set<String> missing = missingImages(article);
    if (!missing.isEmpty()) {
      broken.add(PostProblems.IMAGE_MISSING.withDetail(String.join(", ", missing)));
    }
    Stream.concat(article.categories().stream(), article.tags().stream())
        .map(Text::folded)
        .filter(name -> Text.length(Text.escaped(name)) > MOST_OF_A_NAME)
        .findFirst()
        .ifPresent(name -> broken.add(PostProblems.NAME_TOO_LONG.withDetail(name)));
    if (article.media().size() > MOST_IMAGES) {
      broken.add(PostProblems.TOO_MANY_IMAGES.withDetail(article.media().size() + " images"));
    }
    return broken;
  }

  private static Door door(ChannelAccess channel) {
    Site site = Site.of(channel.setting("domain"));
    return channel.setting("door").equals(Declared.REST)
        ? RestDoor.open(channel, site)
        : BridgeDoor.open(channel, site);
  }

  /** Refuses what WordPress would take and show broken. */
  private static void require(Article article) {
    if (article.title().isBlank()) {
      throw Stop.rejected(PostProblems.TITLE_MISSING);
    }
    Set<String> missing = missingImages(article);
    if (!missing.isEmpty()) {
      throw Stop.rejected(PostProblems.IMAGE_MISSING.withDetail(String.join(", ", missing)));
    }
  }

  private static Set<String> missingImages(Article article) {
    Set<String> files =
        article.media().stream().map(Media::sha256).collect(Collectors.toUnmodifiableSet());
    Set<String> missing = new TreeSet<>(Body.of(article.html()).images());
    missing.removeAll(files);
    return missing;
  }
}
