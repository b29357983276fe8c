/** How long after its instant an article leaves. */
@NullMarked
package presstime.bench.lateness;

import org.jspecify.annotations.NullMarked;
