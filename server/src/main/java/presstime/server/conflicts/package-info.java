/**
 * What stands in the way of a schedule: found when something is scheduled and by a sweep, told with
 * ways out that were checked, resolved in one call.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "channels", "content", "scheduling", "delivery"})
@NullMarked
package presstime.server.conflicts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
