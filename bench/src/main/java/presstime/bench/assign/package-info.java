/** What it costs to give waiting content its places, against how much there is. */
@NullMarked
package presstime.bench.assign;

import org.jspecify.annotations.NullMarked;
