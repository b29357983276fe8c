package presstime.server.igny8;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.Problem;
import presstime.server.content.ContentSummary;
import presstime.server.delivery.Delivery;

/** A content under the original's names, with the reason of a failure and its remedy. */
record ContentView(
    long id,
    String title,
    String status,
    @JsonProperty("site_status") String siteStatus,
    @JsonProperty("site_status_updated_at") @Nullable Instant siteStatusUpdatedAt,
    @JsonProperty("scheduled_publish_at") @Nullable Instant scheduledPublishAt,
    @JsonProperty("external_id") @Nullable String externalId,
    @JsonProperty("external_url") @Nullable String externalUrl,
    @Nullable Failure error) {

  /** The original's table of failures: error, cause, solution. */
  record Failure(String code, String error, String cause, String solution, String detail) {
    static @Nullable Failure of(@Nullable Problem problem) {
      return problem == null
          ? null
          : new Failure(
              problem.code(),
              problem.title(),
              problem.cause(),
              problem.solution(),
              problem.detail());
    }
  }

  /**
   * @param withTimes whether the reader may see what is scheduled for when
   */
  static ContentView of(ContentSummary content, List<Delivery> deliveries, boolean withTimes) {
    SiteStatus.Of now = SiteStatus.of(deliveries);
    Delivery delivery = now.delivery();
    boolean waits = now.status() == SiteStatus.SCHEDULED || now.status() == SiteStatus.PUBLISHING;
    Delivery known =
        deliveries.reversed().stream()
            .filter(d -> d.externalId() != null)
            .findFirst()
            .orElse(delivery);
    return new ContentView(
        content.id(),
        content.title(),
        content.status(),
        now.status().word(),
        now.since(),
        delivery != null && waits && withTimes ? delivery.dueAt() : null,
        known == null ? null : known.externalId(),
        known == null ? null : known.externalUrl(),
        delivery == null ? null : Failure.of(delivery.problem()));
  }
}
