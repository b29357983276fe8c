/**
 * What every module may use: the clock, faults, events, JSON columns. Knows nothing of the domain.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package presstime.server.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
