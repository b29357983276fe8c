/** Commands about what repeats, and times said in words. */
@NullMarked
package presstime.cli.recurrence;

import org.jspecify.annotations.NullMarked;
