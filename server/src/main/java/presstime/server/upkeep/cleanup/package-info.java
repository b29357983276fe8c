/** Removal of what is old enough, a little at a time. */
@NullMarked
package presstime.server.upkeep.cleanup;

import org.jspecify.annotations.NullMarked;
