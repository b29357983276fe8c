package presstime.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.Dispatch;
import presstime.platform.Http;
import presstime.platform.Outcome;

/** Where surely nothing happened, the verdict says so, and says whether to come back. */
interface RefusalSection extends Section {

  @ParameterizedTest
  @EnumSource(
      value = Http.Failure.Kind.class,
      names = {"FORBIDDEN_ADDRESS", "NAME_NOT_FOUND", "NOT_CONNECTED", "TLS"})
  default void whatWasNeverSentIsNotUnknown(Http.Failure.Kind kind) throws Exception {
    Stage stage = stage();
    stage.needs(Trait.HTTP);
    Http unreachable =
        request -> {
          throw new Http.Failure(kind, "not sent", null);
        };
    Outcome outcome = stage.deliverOver(unreachable, dispatch(stage));
    if (kind == Http.Failure.Kind.NOT_CONNECTED) {
      assertThat(outcome).isInstanceOf(Outcome.Retryable.class);
    }
    assertThat(outcome).isInstanceOfAny(Outcome.Retryable.class, Outcome.Rejected.class);
    assertThat(stage.seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  default void aBusyPlatformIsLeftAloneAsLongAsItSays(int status) throws Exception {
    Stage stage = stage();
    Duration wait = Duration.ofSeconds(77);
    comesBackAfter(wait, Fault.retryAfter(status, wait));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  default void aBusyPlatformIsLeftAloneUntilItSays(int status) throws Exception {
    Duration wait = Duration.ofMinutes(10);
    comesBackAfter(wait, Fault.retryAfter(status, stage().clock.instant().plus(wait)));
  }

  private void comesBackAfter(Duration wait, Fault busy) throws Exception {
    Stage stage = stage();
    stage.needs(Trait.HTTP);
    Dispatch dispatch = dispatch(stage);
    stage.server().next(stage.fixture.creating(), busy);
    Outcome outcome = stage.deliver(dispatch);
    assertThat(outcome).isInstanceOf(Outcome.Retryable.class);
    assertThat(((Outcome.Retryable) outcome).after()).isEqualTo(wait);
    assertThat(stage.seen()).noneMatch(SeenPost::isPublic);
    assertThat(stage.goOn(dispatch, outcome)).isTrue();
    stage.seenComplete(dispatch.article());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("presstime.platform.testkit.Faults#permanent")
  default void aRefusalIsFinal(Fault refusal) throws Exception {
    Stage stage = stage();
    stage.needs(Trait.HTTP);
    stage.server().always(stage.fixture.creating(), refusal);
    Outcome outcome = stage.deliver(dispatch(stage));
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    ConnectionSection.assertWellSaid(stage, ((Outcome.Rejected) outcome).problem());
    assertThat(stage.seen()).noneMatch(SeenPost::isPublic);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  default void aRedirectIsNeverFollowed(int status) throws Exception {
    Stage stage = stage();
    stage.needs(Trait.HTTP);
    try (FaultServer elsewhere = FaultServer.before(request -> Answer.json(200, "{}"))) {
      URI to = URI.create(elsewhere.origin().replace("127.0.0.1", "localhost") + "/login");
      stage.server().always(Match.any(), Fault.redirect(status, to));
      Outcome outcome = stage.deliver(dispatch(stage));
      assertThat(outcome).isNotInstanceOf(Outcome.Published.class);
      assertThat(stage.platform.test(stage.channel).ok()).isFalse();
      assertThat(elsewhere.requests()).as("requests that followed").isEmpty();
    }
  }

  @Test
  default void aSlowDripIsCutOff() throws Exception {
    Stage stage = stage();
    stage.needs(Trait.HTTP);
    stage.server().always(Match.any(), Fault.dripAfterEffect(Duration.ofMillis(50)));
    long began = System.nanoTime();
    stage.platform.test(stage.channel);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    long requests = Math.max(1, stage.server().requests().size());
    // Each request may take twice the patience; what drips must not take longer for that.
    assertThat(took).isLessThan(stage.fixture.patience().multipliedBy(3 * requests));
  }

  private static Dispatch dispatch(Stage stage) {
    Article article = stage.articles.whole(stage.token);
    return stage.dispatch(Action.PUBLISH, article, null);
  }
}
