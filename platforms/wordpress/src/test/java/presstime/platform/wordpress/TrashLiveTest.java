package presstime.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Publication;

/** What is unpublished to the trash comes back, through both doors into a real WordPress. */
class TrashLiveTest {
  private static Bridge bridge;
  private final WordPress wordpress = new WordPress();

  @AfterAll
  static void stop() {
    if (bridge != null) {
      bridge.close();
    }
  }

  @BeforeEach
  void reset() {
    if (bridge == null) {
      bridge = Bridge.start(Map.of());
    }
    bridge.site().peer.reset();
  }

  @AfterEach
  void clean() {
    if (bridge != null) {
      bridge.site().peer.removeMuPlugin("case");
    }
  }

  private static List<ChannelAccess> doors() {
    return List.of(bridge.site().rest(), bridge.channel());
  }

  @Test
  void aSiteWithoutATrashLosesNothing() {
    bridge.site().peer.muPlugin("case", "define('EMPTY_TRASH_DAYS', 0);");
    for (ChannelAccess channel : doors()) {
      Article article = LiveSite.article("Kept by " + channel.setting("door"));
      Publication made = delivered(LiveSite.publish(article), channel);
      Dispatch away = toTheTrash(Action.UNPUBLISH, article, made);
      assertThat(wordpress.deliver(away, channel)).isInstanceOf(Outcome.Withdrawn.class);
      assertThat(wordpress.find(away, channel)).isInstanceOf(Finding.Present.class);
      assertThat(wordpress.deliver(away, channel)).isInstanceOf(Outcome.Withdrawn.class);
      assertThat(bridge.site().onlyPost().path("status").asString()).isEqualTo("draft");
      assertThat(delivered(toTheTrash(Action.PUBLISH, article, made), channel).externalId())
          .isEqualTo(made.externalId());
      assertThat(wordpress.deliver(LiveSite.next(Action.DELETE, article, made), channel))
          .isInstanceOf(Outcome.Withdrawn.class);
      assertThat(bridge.site().posts()).isEmpty();
    }
  }

  @Test
  void whatWePutIntoATrashThatWasEmptiedIsMadeAnew() {
    for (ChannelAccess channel : doors()) {
      Article article = LiveSite.article("Back by " + channel.setting("door"));
      Publication made = delivered(LiveSite.publish(article), channel);
      wordpress.deliver(toTheTrash(Action.UNPUBLISH, article, made), channel);
      remove(made);
      assertThat(rejected(LiveSite.next(Action.PUBLISH, article, made), channel))
          .isEqualTo("wordpress.deleted_there");
      assertThat(rejected(toTheTrash(Action.UPDATE, article, made), channel))
          .isEqualTo("wordpress.deleted_there");

      Dispatch back = toTheTrash(Action.PUBLISH, article, made);
      assertThat(wordpress.find(back, channel)).isEqualTo(new Finding.Absent(false));
      Publication anew = delivered(back, channel);
      assertThat(anew.externalId()).isNotEqualTo(made.externalId());
      assertThat(wordpress.find(back, channel)).isEqualTo(new Finding.Present(anew));
      assertThat(delivered(again(back), channel)).isEqualTo(anew);
      assertThat(bridge.site().onlyPost().path("status").asString()).isEqualTo("publish");

      Article revised = LiveSite.article(article.title(), "<p>Revised</p>");
      assertThat(delivered(LiveSite.next(Action.UPDATE, revised, anew), channel)).isEqualTo(anew);
      remove(anew);
    }
  }

  /** To the trash, or where an earlier unpublish put it. */
  private static Dispatch toTheTrash(Action action, Article article, Publication target) {
    return new Dispatch(
        action, UUID.randomUUID(), article, target, LiveSite.NOW, false, Declared.TRASH);
  }

  private static Dispatch again(Dispatch dispatch) {
    return new Dispatch(
        dispatch.action(),
        dispatch.key(),
        dispatch.article(),
        dispatch.target(),
        dispatch.dueAt(),
        true,
        dispatch.withdrawTo());
  }

  private static void remove(Publication publication) {
    bridge.site().call("DELETE", "/wp/v2/posts/" + publication.externalId() + "&force=true", null);
  }

  private Publication delivered(Dispatch dispatch, ChannelAccess channel) {
    return RestDoorLiveTest.published(wordpress.deliver(dispatch, channel)).publication();
  }

  private String rejected(Dispatch dispatch, ChannelAccess channel) {
    return RestDoorLiveTest.rejected(wordpress.deliver(dispatch, channel));
  }
}
