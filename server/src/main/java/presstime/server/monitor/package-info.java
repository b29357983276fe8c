/**
 * How it goes: figures of what is carried out, its attempts over time, the state of channels and
 * servers. It only reads, and what it reads is bounded.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package presstime.server.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
