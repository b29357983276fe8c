package presstime.server.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Field;
import presstime.platform.Finding;
import presstime.platform.Limits;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.platform.Publication;

/**
 * A destination in memory that answers as a test tells it to, channel by channel. It keeps what
 * arrived, so that a test sees what the public would see. It cannot be asked what it has, unless
 * the test says what it shall answer.
 */
@Component
class ScriptedPlatform implements Platform {

  static final String ID = "scripted";

  /** The token of a channel that, once tested, turns out to be able to publish only. */
  static final String PUBLISH_ONLY = "a narrow door";

  static final Problem FAULT =
      new Problem("scripted.fault", "It did not work", "The test wants it so.", "Ask the test.");

  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          ID,
          "Scripted",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"></svg>",
          List.of(Field.secret("token", "Token", "Any text.", false)),
          Set.of(Action.values()),
          Set.of(),
          false,
          Duration.ZERO,
          1,
          Limits.NONE);

  /** One request as it arrived. */
  record Arrived(
      Action action,
      UUID key,
      String title,
      boolean repeated,
      Publication target,
      String html,
      String withdrawTo) {}

  private final Map<Long, Queue<Supplier<@Nullable Outcome>>> answers = new ConcurrentHashMap<>();
  private final Map<Long, List<Arrived>> arrived = new ConcurrentHashMap<>();
  private final Map<Long, ConnectionReport> tests = new ConcurrentHashMap<>();
  final Map<Long, Integer> tested = new ConcurrentHashMap<>();

  /** The channel's next requests end so; after that everything works again. */
  void next(long channel, Outcome... outcomes) {
    for (Outcome outcome : outcomes) {
      next(channel, () -> outcome);
    }
  }

  /** The channel's next request ends so, after whatever else this does. */
  void next(long channel, Supplier<Outcome> answer) {
    answers.computeIfAbsent(channel, key -> new ConcurrentLinkedQueue<>()).add(answer::get);
  }

  /** The channel's next request works; this is done while it is under way. */
  void meanwhile(long channel, Runnable work) {
    answers
        .computeIfAbsent(channel, key -> new ConcurrentLinkedQueue<>())
        .add(() -> {
          work.run();
          return null;
        });
  }

  /** What came, in order. */
  List<Arrived> arrived(long channel) {
    return arrived.computeIfAbsent(channel, key -> new CopyOnWriteArrayList<>());
  }

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /** From now on the channel's connection test finds this; null for nothing. */
  void connection(long channel, @Nullable Problem problem) {
    tests.put(
        channel,
        problem == null ? ConnectionReport.ready(Map.of()) : ConnectionReport.failed(problem));
  }

  @Override
  public Set<Action> actions(Map<String, String> facts) {
    return facts.containsKey("door") ? Set.of(Action.PUBLISH) : DESCRIPTOR.actions();
  }

  @Override
  public List<String> withdrawals() {
    return List.of("drawer", "bin");
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    tested.merge(channel.channelId(), 1, Integer::sum);
    ConnectionReport usual =
        ConnectionReport.ready(
            channel.secret("token").equals(PUBLISH_ONLY) ? Map.of("door", "narrow") : Map.of());
    return tests.getOrDefault(channel.channelId(), usual);
  }

  /** It takes no title with this word. */
  @Override
  public List<Problem> check(Article article) {
    return article.title().contains("Unfit") ? List.of(FAULT) : List.of();
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    arrived(channel.channelId())
        .add(
            new Arrived(
                dispatch.action(),
                dispatch.key(),
                dispatch.article().title(),
                dispatch.repeated(),
                dispatch.target(),
                dispatch.article().html(),
                dispatch.withdrawTo()));
    Supplier<@Nullable Outcome> next =
        answers.getOrDefault(channel.channelId(), new ConcurrentLinkedQueue<>()).poll();
    Outcome told = next == null ? null : next.get();
    if (told != null) {
      return told;
    }
    Publication publication =
        new Publication(
            dispatch.target() == null
                ? "post-" + dispatch.article().contentId()
                : dispatch.target().externalId(),
            URI.create("https://scripted.example/" + dispatch.article().slug()),
            dispatch.publicationKey());
    return dispatch.action().makesPublic()
        ? new Outcome.Published(publication)
        : new Outcome.Withdrawn(publication);
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    return new Finding.Unclear(FAULT);
  }
}
