package presstime.server.delivery;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One line of a delivery's story.
 *
 * @param kind {@code scheduled}, {@code rescheduled}, {@code send}, {@code ask}, {@code held} …
 * @param actor who or what: {@code account/1}, {@code engine}, a server's name
 * @param text a sentence for people
 * @param data what a program may want: outcome, problem, what was asked and answered (credentials
 *     struck out)
 */
public record TimelineEntry(Instant at, String kind, String actor, String text, JsonNode data) {}
