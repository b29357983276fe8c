/**
 * Until when somebody must look again at what is live, and what happens when nobody did: flagged,
 * or taken from the public and flagged, once. It only listens: nothing upstream knows of it.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "channels", "content", "scheduling", "delivery"})
@NullMarked
package presstime.server.freshness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
