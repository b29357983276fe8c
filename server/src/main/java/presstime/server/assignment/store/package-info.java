/** What waits and what is placed, in SQL. */
@NullMarked
package presstime.server.assignment.store;

import org.jspecify.annotations.NullMarked;
