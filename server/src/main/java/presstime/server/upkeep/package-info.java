/** For those who run the server: backup and restore, and the clean-up of what is old. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "delivery", "history"})
@NullMarked
package presstime.server.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
