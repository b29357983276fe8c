/** How fast a schedule drains when much is due at one instant, beside another scheduler. */
@NullMarked
package presstime.bench.herd;

import org.jspecify.annotations.NullMarked;
