/** A real WordPress as one of the platforms, and what its readers could see. */
@NullMarked
package presstime.chaos.wordpress;

import org.jspecify.annotations.NullMarked;
