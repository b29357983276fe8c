/**
 * Periods in which a content is live, or away: a publication and its end asked for, changed and
 * called off as one. When they happen stands in the deliveries alone.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "channels", "content", "scheduling", "delivery"})
@NullMarked
package presstime.server.periods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
