/** A destination that does nothing but write down when each request arrived. */
@NullMarked
package presstime.bench.sink;

import org.jspecify.annotations.NullMarked;
