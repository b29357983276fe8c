package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;

/** What becomes of what is late: paced, held or missed, as the channel says. */
class LateBehaviourTest extends Behaviour {

  @Test
  void aBacklogDrainsInDueOrderAtTheChannelsPace() {
    List<String> titles = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      titles.add("Late " + i);
      one(schedule(desk.anApprovedArticle("Late " + i), NINE.plusSeconds(i)));
    }
    run(NINE.plusSeconds(3_600));
    for (int sent = 1; sent < 20; sent++) {
      assertThat(arrivedTitles()).as("one every ten seconds").hasSize(sent);
      runAfter(Duration.ofMillis(9_999));
      assertThat(arrivedTitles()).hasSize(sent);
      runAfter(Duration.ofMillis(1));
    }
    assertThat(arrivedTitles()).containsExactlyElementsOf(titles);
  }

  @Test
  void aDrainThatIsInterruptedGoesOnAtItsPaceAndInItsOrder() {
    List<String> titles = new ArrayList<>();
    for (int i = 10; i < 22; i++) {
      titles.add("Late " + i);
      one(schedule(desk.anApprovedArticle("Late " + i), NINE.plusSeconds(i)));
    }
    run(NINE.plusSeconds(3_600));
    runAfter(Duration.ofSeconds(10));
    assertThat(arrivedTitles()).hasSize(2);

    runAfter(Duration.ofHours(5));
    for (int sent = 3; sent < 12; sent++) {
      assertThat(arrivedTitles()).as("again one every ten seconds").hasSize(sent);
      runAfter(Duration.ofMillis(9_999));
      assertThat(arrivedTitles()).hasSize(sent);
      runAfter(Duration.ofMillis(1));
    }
    assertThat(arrivedTitles()).containsExactlyElementsOf(titles);
  }

  @Test
  void whatABreakInTheDrainMadeTooLateAsksAPerson() {
    List<Long> contents = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      contents.add(desk.anApprovedArticle("Late " + i));
      one(schedule(contents.getLast(), NINE.plusSeconds(i)));
    }
    changeChannel("{\"lateAtMost\": \"PT24H\"}");
    run(NINE.plusSeconds(3_600));
    runAfter(Duration.ofHours(24));
    assertThat(arrivedTitles()).containsExactly("Late 0");
    assertThat(contents.stream().flatMap(content -> states(content).stream()))
        .containsExactly("published", "held", "held");
  }

  @Test
  void lateUnderHoldIsHeldUntilAPersonRetries() {
    changeChannel("{\"latePolicy\": \"hold\"}");
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    run(TEN);
    assertThat(state(id)).isEqualTo("held");
    assertThat(delivery(id).at("/problem/code").asString()).isEqualTo("delivery.too_late");
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(state(id)).isEqualTo("published");
    assertThat(story(id)).containsExactly("scheduled", "held", "retried", "send");
  }

  @Test
  void lateUnderSkipIsMissedUntilAPersonRetries() {
    changeChannel("{\"latePolicy\": \"skip\"}");
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    run(TEN);
    assertThat(state(id)).isEqualTo("missed");
    run(TEN.plusSeconds(60));
    assertThat(arrivedTitles()).isEmpty();
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(arrivedTitles()).containsExactly("Hello");
  }
}
