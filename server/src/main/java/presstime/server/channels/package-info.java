/** Connected destination accounts: settings, secrets encrypted at rest, connection tests. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package presstime.server.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
