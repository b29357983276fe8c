/**
 * The original's requests, as its document writes them: content with two states, publish, schedule,
 * reschedule, unschedule. Views computed from content and deliveries; nothing is stored here.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "channels", "content", "scheduling", "delivery"})
@NullMarked
package presstime.server.igny8;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
