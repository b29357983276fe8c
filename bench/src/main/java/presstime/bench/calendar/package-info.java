/** How long the month's view waits for its items. */
@NullMarked
package presstime.bench.calendar;

import org.jspecify.annotations.NullMarked;
