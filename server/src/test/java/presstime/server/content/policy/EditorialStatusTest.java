package presstime.server.content.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.server.content.policy.EditorialStatus.APPROVED;
import static presstime.server.content.policy.EditorialStatus.DRAFT;
import static presstime.server.content.policy.EditorialStatus.REVIEW;

import org.junit.jupiter.api.Test;

/** The mirror of the law: every pair, allowed or not. */
class EditorialStatusTest {

  @Test
  void publishedIsAnOldWordForApproved() {
    assertThat(EditorialStatus.of("Published")).contains(APPROVED);
    assertThat(EditorialStatus.of("approved")).contains(APPROVED);
    assertThat(EditorialStatus.of("draft")).contains(DRAFT);
    assertThat(EditorialStatus.of("review")).contains(REVIEW);
    assertThat(EditorialStatus.of("live")).isEmpty();
  }
}
