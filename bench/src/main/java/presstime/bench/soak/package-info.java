/** A desk's day at speed, and whether anything grows that must not. */
@NullMarked
package presstime.bench.soak;

import org.jspecify.annotations.NullMarked;
