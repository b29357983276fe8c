/** What goes out when its turn comes: pure functions. */
@NullMarked
package presstime.server.recurrence.policy;

import org.jspecify.annotations.NullMarked;
