/**
 * Which waiting content gets which free slot, and why: the only module that composes content,
 * settings and what is placed. It writes nothing itself; {@code delivery} does.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "channels", "content", "scheduling", "delivery"})
@NullMarked
package presstime.server.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
