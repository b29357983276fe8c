package presstime.server.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one dependency of a content stands, for people.
 *
 * @param afterId the content that goes first
 * @param released that one is live where it must be, and has been for long enough
 * @param state of that one's delivery: {@code scheduled}, {@code held}, {@code failed} …; {@code
 *     published} when it is live; {@code unscheduled} when there is none
 * @param until when this dependency is satisfied, as far as can be known now; null when nothing
 *     will satisfy it by itself
 * @param because a sentence
 */
public record WaitReason(
    long dependencyId,
    long afterId,
    String afterTitle,
    boolean released,
    String state,
    @Nullable Long deliveryId,
    @Nullable Instant until,
    String because) {}
