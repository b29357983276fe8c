/** Fault injection: real processes, real faults, and a judge that was not told of them. */
@NullMarked
package presstime.chaos;

import org.jspecify.annotations.NullMarked;
