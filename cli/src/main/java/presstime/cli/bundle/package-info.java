/** What goes out together or after one another: dependencies, bundles, releases, milestones. */
@NullMarked
package presstime.cli.bundle;

import org.jspecify.annotations.NullMarked;
