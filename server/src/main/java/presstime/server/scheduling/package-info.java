/** When: wall-clock intent, publishing settings, and the rules a time must pass. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "channels", "content"})
@NullMarked
package presstime.server.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
