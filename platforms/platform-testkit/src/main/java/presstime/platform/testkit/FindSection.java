package presstime.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Publication;

/** A platform that says it can be asked gives the right answer, and leaves no trace. */
interface FindSection extends Section {

  @Test
  default void findsAPublicationOnceItIsThere() throws Exception {
    Stage stage = stage();
    stage.needsFind();
    Dispatch publish = stage.dispatch(Action.PUBLISH, stage.articles.whole(stage.token), null);
    assertThat(stage.find(publish)).isInstanceOf(Finding.Absent.class);
    assertThat(stage.seen()).as("left behind by looking").isEmpty();
    Publication publication = Stage.published(stage.deliver(publish));
    assertPresent(stage.find(publish), publication);
  }

  @Test
  default void doesNotTakeAnotherForTheOneAskedFor() {
    Stage stage = stage();
    stage.needsFind();
    Article article = stage.articles.whole(stage.token);
    stage.publish(article);
    assertThat(stage.find(stage.dispatch(Action.PUBLISH, article, null)))
        .as("an equal article under another key")
        .isNotInstanceOf(Finding.Present.class);
  }

  @Test
  default void findsAnUpdateOnceItIsThere() {
    findsAChange(Action.UPDATE);
  }

  @Test
  default void findsAnUnpublicationOnceItIsThere() {
    findsAChange(Action.UNPUBLISH);
  }

  @Test
  default void findsADeletionOnceItIsThere() {
    findsAChange(Action.DELETE);
  }

  private void findsAChange(Action action) {
    Stage stage = stage();
    stage.needsFind();
    stage.needs(action);
    Article article = stage.articles.whole(stage.token);
    Publication target = stage.publish(article);
    Article then = action.makesPublic() ? stage.articles.edited(article) : article;
    Dispatch change = stage.dispatch(action, then, target);
    assertThat(stage.find(change)).as("before").isNotInstanceOf(Finding.Present.class);
    stage.deliver(change);
    assertPresent(stage.find(change), target);
  }

  private static void assertPresent(Finding finding, Publication publication) {
    assertThat(finding).isInstanceOf(Finding.Present.class);
    Publication found = ((Finding.Present) finding).publication();
    assertThat(found.externalId()).isEqualTo(publication.externalId());
    assertThat(found.key()).isEqualTo(publication.key());
  }

  @Test
  default void doesNotTrustABrokenAnswer() throws Exception {
    Stage stage = stage();
    stage.needsFind();
    stage.needs(Trait.HTTP);
    Dispatch publish = stage.dispatch(Action.PUBLISH, stage.articles.whole(stage.token), null);
    Stage.published(stage.deliver(publish));
    for (Fault fault : Faults.ofAConnection().toList()) {
      stage.server().clear();
      stage.server().always(Match.any(), fault);
      assertThat(stage.find(publish)).as(fault.name()).isInstanceOf(Finding.Unclear.class);
    }
  }
}
