package presstime.server.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.Caller;

/**
 * A plan that is carried out.
 *
 * @param placedThrough occurrences up to this reading of the clock are decided
 * @param follows the series this one was split from
 * @param accountId whose name the copies bear
 */
public record Series(
    long id,
    long workspaceId,
    SeriesState state,
    SeriesPlan plan,
    LocalDateTime placedThrough,
    @Nullable Long follows,
    long accountId,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  /** A reading of the series' clock at an instant. */
  public LocalDateTime reading(Instant instant) {
    return LocalDateTime.ofInstant(instant, plan.recurrence().zone());
  }

  /** The series acting by itself. */
  Caller itself() {
    return new Caller(workspaceId, accountId, "series/" + id, java.util.Set.of());
  }

  /** Why a delivery is due then, for people. */
  String reason() {
    return "series " + id + ": " + plan.name();
  }
}
