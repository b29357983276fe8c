package presstime.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.Dispatch;
import presstime.platform.Outcome;
import presstime.platform.Publication;

/** What is declared works; what is not declared is refused. */
interface ActionSection extends Section {

  @Test
  default void publishes() throws Exception {
    Stage stage = stage();
    Article article = stage.articles.whole(stage.token);
    Dispatch dispatch = stage.dispatch(Action.PUBLISH, article, null);
    Publication publication = Stage.published(stage.deliver(dispatch));
    assertThat(publication.key()).isEqualTo(dispatch.key());
    assertThat(publication.externalId()).isEqualTo(stage.seenComplete(article).id());
  }

  @Test
  default void publishingAgainWithTheSameKeyGivesOne() throws Exception {
    Stage stage = stage();
    Article article = stage.articles.whole(stage.token);
    Dispatch dispatch = stage.dispatch(Action.PUBLISH, article, null);
    Publication first = Stage.published(stage.deliver(dispatch));
    Publication second = Stage.published(stage.deliver(Stage.repeated(dispatch)));
    assertThat(second.externalId()).isEqualTo(first.externalId());
    stage.seenComplete(article);
  }

  @Test
  default void publishingOverATargetChangesItInPlace() throws Exception {
    changesInPlace(Action.PUBLISH);
  }

  @Test
  default void updatesInPlace() throws Exception {
    stage().needs(Action.UPDATE);
    changesInPlace(Action.UPDATE);
  }

  private void changesInPlace(Action action) throws Exception {
    Stage stage = stage();
    stage.needs(Trait.IN_PLACE);
    Article article = stage.articles.whole(stage.token);
    Publication target = stage.publish(article);
    Article edited = stage.articles.edited(article);
    Publication changed = Stage.published(stage.deliver(stage.dispatch(action, edited, target)));
    assertThat(changed.key()).as("the key it was created under").isEqualTo(target.key());
    assertThat(changed.externalId()).isEqualTo(target.externalId());
    assertThat(stage.seenComplete(edited).id()).isEqualTo(target.externalId());
  }

  @Test
  default void unpublishesAndPublishesAgain() throws Exception {
    Stage stage = stage();
    stage.needs(Action.UNPUBLISH);
    Article article = stage.articles.whole(stage.token);
    Publication target = stage.publish(article);
    Dispatch unpublish = stage.dispatch(Action.UNPUBLISH, article, target);
    Stage.withdrawn(stage.deliver(unpublish));
    assertThat(stage.seen()).as("public after unpublishing").noneMatch(SeenPost::isPublic);
    Stage.withdrawn(stage.deliver(Stage.repeated(unpublish)));
    Stage.published(stage.deliver(stage.dispatch(Action.PUBLISH, article, target)));
    stage.seenComplete(article);
  }

  @Test
  default void unpublishesToEachPlaceItNamesAndComesBackFromThere() throws Exception {
    Stage stage = stage();
    stage.needs(Action.UNPUBLISH);
    Article article = stage.articles.whole(stage.token);
    Publication target = stage.publish(article);
    for (String place : stage.platform.withdrawals()) {
      Dispatch away = Stage.to(place, stage.dispatch(Action.UNPUBLISH, article, target));
      Stage.withdrawn(stage.deliver(away));
      assertThat(stage.seen())
          .as("public after unpublishing to " + place)
          .noneMatch(SeenPost::isPublic);
      Dispatch back = Stage.to(place, stage.dispatch(Action.PUBLISH, article, target));
      assertThat(Stage.published(stage.deliver(back)).externalId())
          .as("back from " + place)
          .isEqualTo(target.externalId());
      stage.seenComplete(article);
    }
  }

  @Test
  default void deletesAndDeletesAgain() throws Exception {
    Stage stage = stage();
    stage.needs(Action.DELETE);
    Article article = stage.articles.whole(stage.token);
    Publication target = stage.publish(article);
    Dispatch delete = stage.dispatch(Action.DELETE, article, target);
    Stage.withdrawn(stage.deliver(delete));
    assertThat(stage.seen()).as("public after deleting").noneMatch(SeenPost::isPublic);
    Stage.withdrawn(stage.deliver(Stage.repeated(delete)));
  }

  @Test
  default void whatIsNotDeclaredIsRefusedAndChangesNothing() throws Exception {
    Stage stage = stage();
    Article article = stage.articles.whole(stage.token);
    Publication target = stage.publish(article);
    for (Action action :
        Arrays.stream(Action.values()).filter(a -> !stage.descriptor.can(a)).toList()) {
      Outcome outcome =
          stage.deliver(stage.dispatch(action, stage.articles.edited(article), target));
      assertThat(outcome).as(action.name()).isInstanceOf(Outcome.Rejected.class);
      assertThat(((Outcome.Rejected) outcome).problem().code()).endsWith("unsupported");
      stage.seenComplete(article);
    }
  }
}
