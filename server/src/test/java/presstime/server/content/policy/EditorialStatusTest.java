package presstime.server.content.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.server.content.policy.EditorialStatus.APPROVED;
import static presstime.server.content.policy.EditorialStatus.DRAFT;
import static presstime.server.content.policy.EditorialStatus.REVIEW;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mirror of the law: every pair, allowed or not. */
class EditorialStatusTest {

  @Test
  void theseStepsAreAllowedAndNoOthers() {
    List<String> allowed = new ArrayList<>();
    for (EditorialStatus from : EditorialStatus.values()) {
      for (EditorialStatus to : EditorialStatus.values()) {
        if (from.mayBecome(to)) {
          allowed.add(from + " " + to);
        }
      }
    }
    assertThat(allowed)
        .containsExactly("DRAFT REVIEW", "REVIEW DRAFT", "REVIEW APPROVED", "APPROVED DRAFT");
  }

  @Test
  void publishedIsAnOldWordForApproved() {
    assertThat(EditorialStatus.of("Published")).contains(APPROVED);
    assertThat(EditorialStatus.of("approved")).contains(APPROVED);
    assertThat(EditorialStatus.of("draft")).contains(DRAFT);
    assertThat(EditorialStatus.of("review")).contains(REVIEW);
    assertThat(EditorialStatus.of("live")).isEmpty();
  }
}
