/** How long the server takes to answer, and what it holds when it has nothing to do. */
@NullMarked
package presstime.bench.start;

import org.jspecify.annotations.NullMarked;
