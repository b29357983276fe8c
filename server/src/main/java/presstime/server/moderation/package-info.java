/**
 * Reviewing content: comments on what is written, who is asked to write or review what, what waits
 * for whom, and the state of a content once its schedule is carried out.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "content", "delivery"})
@NullMarked
package presstime.server.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
