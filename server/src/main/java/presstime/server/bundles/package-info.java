/**
 * What goes out together or after one another: releases, bundles out of templates, milestones and
 * the timeline. Deliveries, contents and dependencies are made by their own modules.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "channels", "content", "scheduling", "delivery"})
@NullMarked
package presstime.server.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
