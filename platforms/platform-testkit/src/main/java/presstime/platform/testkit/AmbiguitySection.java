package presstime.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Outcome;

/** Whatever goes wrong on the way, there is one publication in the end, and no claim is false. */
interface AmbiguitySection extends Section {

  @ParameterizedTest(name = "{0}")
  @MethodSource("presstime.platform.testkit.Faults#ambiguous")
  default void afterAnAmbiguousAnswerThereIsExactlyOne(Fault fault) throws Exception {
    Stage stage = stage();
    stage.needs(Trait.HTTP);
    Article article = stage.articles.whole(stage.token);
    Dispatch dispatch = stage.dispatch(Action.PUBLISH, article, null);
    stage.server().next(stage.fixture.creating(), fault);
    Outcome outcome = stage.deliver(dispatch);
    assertThat(outcome)
        .as("nobody can know whether it happened")
        .isInstanceOfAny(Outcome.Unknown.class, Outcome.Published.class);
    if (stage.goOn(dispatch, outcome)) {
      stage.seenComplete(article);
    } else {
      assertThat(stage.seen()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  default void whicheverRequestIsLostThereIsExactlyOne() throws Exception {
    lostAtEachStep(Fault.dropBeforeEffect());
  }

  @Test
  default void whicheverAnswerIsLostThereIsExactlyOne() throws Exception {
    lostAtEachStep(Fault.dropAfterEffect());
  }

  /** Publishes as often as a publication takes requests, each time losing another one of them. */
  private void lostAtEachStep(Fault fault) throws Exception {
    Stage first = stage();
    first.needs(Trait.HTTP);
    first.server().forget();
    first.publish(first.articles.whole(first.token));
    int requests = first.server().requests().size();
    for (int step = 1; step <= requests; step++) {
      String token = first.token + "x" + step + "x";
      Article article = first.articles.whole(token);
      Dispatch dispatch = first.dispatch(Action.PUBLISH, article, null);
      first.server().nth(step, Match.any(), fault);
      Outcome outcome = first.deliver(dispatch);
      boolean published = first.goOn(dispatch, outcome);
      first.server().clear();
      List<SeenPost> seen =
          first.seen().stream().filter(post -> post.text().contains(token)).toList();
      assertThat(seen).as("with request %d of %d lost", step, requests).hasSize(1);
      if (published) {
        SeenPost post = seen.getFirst();
        assertThat(post.isPublic()).isTrue();
        if (first.has(Trait.IMAGES)) {
          assertThat(post.images()).as("images, %d lost", step).isEqualTo(article.media().size());
        }
        if (first.has(Trait.TAGS)) {
          assertThat(post.tags()).as("tags, %d lost", step).containsAll(article.tags());
        }
      }
    }
  }

  @Test
  default void anEffectThatComesLateIsNotDoubled() throws Exception {
    Stage stage = stage();
    stage.needs(Trait.HTTP);
    stage.needsFind();
    Article article = stage.articles.whole(stage.token);
    Dispatch dispatch = stage.dispatch(Action.PUBLISH, article, null);
    Gate gate = new Gate();
    stage.server().next(stage.fixture.creating(), Fault.lateEffect(gate));
    Outcome outcome = stage.deliver(dispatch);
    Finding early =
        outcome instanceof Outcome.Published ? null : stage.find(Stage.repeated(dispatch));
    gate.open();
    stage.server().awaitQuiet();
    if (early instanceof Finding.Absent absent && absent.conclusive()) {
      assertThat(stage.seen()).as("what was vouched never to appear").isEmpty();
    }
    assertThat(stage.goOn(dispatch, outcome)).isTrue();
    stage.seenComplete(article);
  }

  @Test
  default void whatIsRepeatableMayBeSentAgainUnasked() throws Exception {
    Stage stage = stage();
    stage.needs(Trait.HTTP);
    Assumptions.assumeTrue(
        stage.descriptor.repeatable().contains(Action.PUBLISH), "publishing is not repeatable");
    Article article = stage.articles.whole(stage.token);
    Dispatch dispatch = stage.dispatch(Action.PUBLISH, article, null);
    stage.server().next(stage.fixture.creating(), Fault.timeOutAfterEffect());
    stage.deliver(dispatch);
    Stage.published(stage.deliver(Stage.repeated(dispatch)));
    stage.seenComplete(article);
  }

  @Test
  default void twoAtOnceGiveOne() throws Exception {
    Stage stage = stage();
    stage.needs(Trait.RACES);
    Article article = stage.articles.whole(stage.token);
    Dispatch dispatch = stage.dispatch(Action.PUBLISH, article, null);
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Outcome> delivery =
        () -> {
          start.await(10, TimeUnit.SECONDS);
          return stage.deliver(dispatch);
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> both = List.of(threads.submit(delivery), threads.submit(delivery));
      for (Future<Outcome> one : both) {
        assertThat(one.get()).isNotInstanceOf(Outcome.Rejected.class);
      }
    }
    Stage.published(stage.deliver(Stage.repeated(dispatch)));
    stage.seenComplete(article);
  }
}
