/** People without an account: links by which they look at contents, comment and approve. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "channels", "content"})
@NullMarked
package presstime.server.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
