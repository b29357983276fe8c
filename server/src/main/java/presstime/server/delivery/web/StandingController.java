package presstime.server.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.delivery.ContentStanding;
import presstime.server.delivery.ContentStandings;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;

/** Which revision is where. */
@RestController
@RequestMapping("/api/v1/content/{id}")
@Tag(name = "Scheduling")
class StandingController {

  private final ContentStandings standings;

  StandingController(ContentStandings standings) {
    this.standings = standings;
  }

  @GetMapping("/standing")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "Which revision of a content is current, approved, scheduled and live, per channel",
      description =
          "Of one moment: what is live with its address and since when, whether that is behind what"
              + " is approved, and everything that waits with the revision it carries.")
  ContentStanding get(Caller caller, @PathVariable long id) {
    return standings.of(caller, id);
  }
}
