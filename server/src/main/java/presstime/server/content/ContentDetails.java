package presstime.server.content;

import java.util.List;
import presstime.server.content.store.ContentRows;

/**
 * A content as its editors see it.
 *
 * @param channels where it is meant to go
 * @param state where it is with its editors
 * @param locked what cannot be changed now, and why
 */
public record ContentDetails(
    ContentRows.Entry entry,
    List<Long> channels,
    ModerationState state,
    List<LockedParts.Lock> locked) {}
