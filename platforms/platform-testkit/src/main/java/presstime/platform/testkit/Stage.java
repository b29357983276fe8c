package presstime.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Http;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Publication;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.Exchange;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;

/**
 * Where one contract test plays: the fixture, a clock, an HTTP with short limits, and the steps the
 * engine would take.
 */
final class Stage implements AutoCloseable {

  /** More than the contract's HTTP takes. */
  static final long TOO_LARGE = 5L * 1024 * 1024;

  /** More attempts than one fault can make necessary. */
  private static final int MOST_ATTEMPTS = 5;

  final Fixture fixture;
  final Platform platform;
  final Descriptor descriptor;
  final Articles articles;
  final SettableClock clock;
  final ChannelAccess channel;
  final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  final String token = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final GuardedHttp http;

  Stage(Fixture fixture) {
    this.fixture = fixture;
    this.platform = fixture.platform();
    this.descriptor = platform.descriptor();
    this.articles = new Articles(fixture.traits(), descriptor.limits().imageTypes());
    // Starts at the true time: a real server may check a signature's date.
    Instant start = InstantSource.system().instant();
    this.clock = new SettableClock(start.minusNanos(start.getNano()));
    Duration patience = fixture.patience();
    HttpLimits limits =
        new HttpLimits(patience, patience, patience.multipliedBy(2), TOO_LARGE - 1, 16 * 1024);
    GuardedHttp open = GuardedHttp.open(limits, AddressPolicy.allowing("*"));
    this.http = open.recording(exchanges::add, fixture.channel(open, clock).secrets().values());
    this.channel = fixture.channel(http, clock);
  }

  FaultServer server() {
    return fixture.server();
  }

  boolean has(Trait trait) {
    return fixture.traits().contains(trait);
  }

  void needs(Action action) {
    Assumptions.assumeTrue(descriptor.can(action), "the platform does not declare " + action);
  }

  void needs(Trait trait) {
    Assumptions.assumeTrue(has(trait), "the destination has no " + trait);
  }

  void needsFind() {
    Assumptions.assumeTrue(descriptor.findable(), "the platform does not declare to be findable");
  }

  Dispatch dispatch(Action action, Article article, @Nullable Publication target) {
    return new Dispatch(action, UUID.randomUUID(), article, target, clock.instant(), false);
  }

  static Dispatch to(String place, Dispatch dispatch) {
    return new Dispatch(
        dispatch.action(),
        dispatch.key(),
        dispatch.article(),
        dispatch.target(),
        dispatch.dueAt(),
        dispatch.repeated(),
        place);
  }

  static Dispatch repeated(Dispatch dispatch) {
    return new Dispatch(
        dispatch.action(),
        dispatch.key(),
        dispatch.article(),
        dispatch.target(),
        dispatch.dueAt(),
        true,
        dispatch.withdrawTo());
  }

  Outcome deliver(Dispatch dispatch) {
    return platform.deliver(dispatch, channel);
  }

  Outcome deliverOver(Http other, Dispatch dispatch) {
    return platform.deliver(dispatch, fixture.channel(other, clock));
  }

  Finding find(Dispatch dispatch) {
    return platform.find(dispatch, channel);
  }

  /** Publishes what must succeed. */
  Publication publish(Article article) {
    return published(deliver(dispatch(Action.PUBLISH, article, null)));
  }

  static Publication published(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    return ((Outcome.Published) outcome).publication();
  }

  static Publication withdrawn(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Withdrawn.class);
    return ((Outcome.Withdrawn) outcome).publication();
  }

  /**
   * Goes on after an outcome as the engine would: asks before sending again after an unknown one,
   * sends again after a retryable one, gives up where nobody can tell. True when it is published.
   */
  boolean goOn(Dispatch dispatch, Outcome first) throws Exception {
    Dispatch next = dispatch;
    Outcome outcome = first;
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      switch (outcome) {
        case Outcome.Published published -> {
          return true;
        }
        case Outcome.Unknown unknown -> {
          next = repeated(dispatch);
          server().awaitQuiet();
          clock.advance(descriptor.settle());
          if (descriptor.findable()) {
            if (find(next) instanceof Finding.Present) {
              return true;
            }
          } else if (!descriptor.repeatable().contains(dispatch.action())) {
            return false;
          }
        }
        case Outcome.Retryable retryable -> {
          if (retryable.after() != null) {
            clock.advance(retryable.after());
          }
        }
        case Outcome.Rejected rejected ->
            fail("attempt %d gave up after a passing fault: %s", attempt, rejected);
        case Outcome.Withdrawn withdrawn ->
            fail("a publication must not end as withdrawn: %s", withdrawn);
      }
      outcome = deliver(next);
    }
    return fail("not published after %d attempts: %s", MOST_ATTEMPTS, outcome);
  }

  /** What this test has put on the platform, whatever its state. */
  List<SeenPost> seen() throws Exception {
    server().awaitQuiet();
    return fixture.onThePlatform().stream()
        .filter(post -> post.title().contains(token) || post.text().contains(token))
        .toList();
  }

  /** The one publication of this article, public and complete. */
  SeenPost seenComplete(Article article) throws Exception {
    List<SeenPost> seen = seen();
    assertThat(seen).as("exactly one on the platform").hasSize(1);
    SeenPost post = seen.getFirst();
    assertThat(post.isPublic()).as("%s is public", post).isTrue();
    if (has(Trait.TITLE)) {
      assertThat(post.title()).as("title").isEqualTo(article.title());
    }
    assertThat(post.text()).as("text").contains(article.text());
    if (has(Trait.CATEGORIES)) {
      assertThat(post.categories())
          .as("categories")
          .containsAll(article.categories())
          .doesNotHaveDuplicates();
    }
    if (has(Trait.TAGS)) {
      assertThat(post.tags()).as("tags").containsExactlyInAnyOrderElementsOf(article.tags());
    }
    if (has(Trait.IMAGES)) {
      assertThat(post.images()).as("images").isEqualTo(article.media().size());
    }
    return post;
  }

  @Override
  public void close() throws Exception {
    http.close();
    fixture.close();
  }
}
