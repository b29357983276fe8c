/** HTTP for releases, bundles, milestones and the timeline. */
@NullMarked
package presstime.server.bundles.web;

import org.jspecify.annotations.NullMarked;
