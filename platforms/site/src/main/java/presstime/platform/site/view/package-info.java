/** What the public reads: pages and feeds as pure functions of stored pages. */
@NullMarked
package presstime.platform.site.view;

import org.jspecify.annotations.NullMarked;
