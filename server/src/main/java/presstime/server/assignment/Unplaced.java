package presstime.server.assignment;

/**
 * A content that got no place.
 *
 * @param reason for people: what was not free, and when there will be room
 */
public record Unplaced(Waiting item, String reason) {}
