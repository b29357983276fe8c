/** What people write: content, immutable revisions, editorial status, media. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "channels"})
@NullMarked
package presstime.server.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
