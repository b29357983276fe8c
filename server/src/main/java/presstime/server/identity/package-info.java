/**
 * Who may do what: workspaces, accounts, members, sessions, API keys and the one permission check.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package presstime.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
