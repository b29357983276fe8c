/** Cross-cutting HTTP: problem details, idempotent requests, OpenAPI. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package presstime.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
