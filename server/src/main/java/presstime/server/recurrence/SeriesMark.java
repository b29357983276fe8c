package presstime.server.recurrence;

/** A delivery that a series placed. */
public record SeriesMark(long deliveryId, long seriesId) {}
