package presstime.server.conflicts;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One line of a conflict's history.
 *
 * @param kind {@code found}, {@code found-again}, {@code resolved}, {@code ignored}, {@code
 *     reopened}, {@code closed}
 * @param actor who or what: {@code account/1}, {@code engine}
 * @param data of a resolution: what was chosen, the note, and the deliveries before and after
 */
public record ConflictChange(Instant at, String kind, String actor, JsonNode data) {}
