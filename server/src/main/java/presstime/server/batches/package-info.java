/**
 * Many at once: batches of schedule changes with a dry run and an undo, imports of files, and
 * schedule templates. Nothing is scheduled here; deliveries are changed by their own module.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "channels", "content", "scheduling", "delivery"})
@NullMarked
package presstime.server.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
