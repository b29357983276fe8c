package presstime.server.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as it is kept.
 *
 * @param contentType {@link Workflows#EVERY_TYPE}, or the one type it is for
 * @param configured whether somebody set it; false for the program's own, and for a type that goes
 *     by the workspace's
 * @param version 0 where nothing is set
 */
public record WorkflowDetails(
    String contentType,
    Workflow workflow,
    boolean configured,
    int version,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {}
