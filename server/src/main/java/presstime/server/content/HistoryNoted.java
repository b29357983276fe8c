package presstime.server.content;

/**
 * A line with a note was written into a content's history, whatever the note was about. Told within
 * the transaction; it is no fact of its own, and not kept as one.
 *
 * @param lineId number of the line
 */
public record HistoryNoted(
    long workspaceId, long contentId, long lineId, String note, String actor) {}
