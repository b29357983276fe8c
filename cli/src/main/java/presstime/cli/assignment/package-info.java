/** Publishing settings, slots, and who gets them. */
@NullMarked
package presstime.cli.assignment;

import org.jspecify.annotations.NullMarked;
