package presstime.server.content;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kind of content of a workspace. A workflow and freshness can be set for each.
 *
 * @param key what requests and files write; never changes
 * @param archivedAt since when no content is given it any more; null while it can be chosen
 * @param contents how many have it, deleted ones left out
 * @param version for {@code If-Match}
 */
public record ContentType(
    @Schema(example = "guide") String key,
    @Schema(example = "Guide") String name,
    String description,
    @Nullable Instant archivedAt,
    long contents,
    int version) {}
