/** Commands for periods, for acting before the time of what waits, and for how a content stands. */
@NullMarked
package presstime.cli.period;

import org.jspecify.annotations.NullMarked;
