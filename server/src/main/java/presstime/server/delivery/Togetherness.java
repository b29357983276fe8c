package presstime.server.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.CommonTime.Rule;

/** Keeps those together that go together; asks nobody about a delivery that goes alone. */
@Component
class Togetherness {

  /** Looked up when needed: who knows of releases reads deliveries itself. */
  private final ObjectProvider<CommonTime> times;

  Togetherness(ObjectProvider<CommonTime> times) {
    this.times = times;
  }

  /** Refuses a time that is not the one of the delivery's release. */
  void refuseOther(DeliveryRecord row, Instant dueAt) {
    Long release = row.getReleaseId();
    if (release != null) {
      rules(Set.of(release)).forEach(rule -> rule.refuseOther(release, row.getId(), dueAt));
    }
  }

  /** The same of the times that many rows have got, in as many statements as for one. */
  Consumer<DeliveryRecord> others(Collection<DeliveryRecord> rows) {
    List<Rule> rules = rules(releases(rows));
    return row -> {
      Long release = row.getReleaseId();
      if (release != null) {
        rules.forEach(rule -> rule.refuseOther(release, row.getId(), row.getDueAt()));
      }
    };
  }

  /** Refuses to part one of these from its release. */
  void refuseParting(Collection<DeliveryRecord> rows, String why) {
    List<Rule> rules = rules(releases(rows));
    for (DeliveryRecord row : rows) {
      Long release = row.getReleaseId();
      if (release != null) {
        rules.forEach(rule -> rule.refuseParting(release, row.getId(), why));
      }
    }
  }

  private static Set<Long> releases(Collection<DeliveryRecord> rows) {
    return rows.stream()
        .map(DeliveryRecord::getReleaseId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private List<Rule> rules(Set<Long> releases) {
    return releases.isEmpty()
        ? List.of()
        : times.orderedStream().map(time -> time.of(releases)).toList();
  }
}
