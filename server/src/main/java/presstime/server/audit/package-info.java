/** What happened: every domain event, kept. Listens only. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package presstime.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
