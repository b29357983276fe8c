package presstime.server.bundles;

import java.util.List;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ReleaseGroupRecord;
import presstime.server.bundles.Release.Consequence;
import presstime.server.bundles.Release.Line;
import presstime.server.bundles.Release.Mode;
import presstime.server.bundles.Release.OnFailure;
import presstime.server.bundles.policy.ReleaseState;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.ReleaseMembers;
import presstime.server.kernel.Json;
import tools.jackson.core.type.TypeReference;

/** Releases as people see them. */
@Component
class ReleaseViews {

  static final TypeReference<List<Line>> LINES = new TypeReference<>() {};
  private static final TypeReference<List<Consequence>> CONSEQUENCES = new TypeReference<>() {};

  private final ReleaseMembers members;
  private final Json json;

  ReleaseViews(ReleaseMembers members, Json json) {
    this.members = members;
    this.json = json;
  }

  Release of(ReleaseGroupRecord row) {
    List<Delivery> deliveries = members.views(row.getWorkspaceId(), row.getId());
    return new Release(
        row.getId(),
        row.getName(),
        Mode.of(row.getMode()),
        OnFailure.of(row.getOnFailure()),
        ReleaseState.of(
            row.getCancelledAt() != null,
            row.getOpenedAt() != null,
            row.getRefusedAt() != null,
            row.getTakenBackAt() != null,
            deliveries.stream().map(Delivery::state).toList()),
        row.getDueAt(),
        row.getWallTime(),
        row.getTimeZone(),
        row.getOpenedAt(),
        row.getRefusedAt(),
        row.getSettledAt(),
        row.getTakenBackAt(),
        row.getCancelledAt(),
        json.read(row.getReport().data(), LINES),
        consequences(row),
        deliveries,
        row.getCreatedBy(),
        row.getCreatedAt(),
        row.getVersion());
  }

  List<Consequence> consequences(ReleaseGroupRecord row) {
    return json.read(row.getConsequences().data(), CONSEQUENCES);
  }
}
