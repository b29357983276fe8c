/** The tables of series. */
@NullMarked
package presstime.server.recurrence.store;

import org.jspecify.annotations.NullMarked;
