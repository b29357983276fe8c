/**
 * What would go out, and what would keep it: asked for by people, and looked at by the server
 * itself hours ahead. It changes no schedule.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "channels", "content", "delivery"})
@NullMarked
package presstime.server.dryrun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
