/**
 * What was executed and what was decided, kept in a chain that can be verified: who changes or
 * removes an entry is found out. Written behind the engine's back, so that it costs it nothing.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package presstime.server.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
