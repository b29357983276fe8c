/** Presstime's engine as it ships, without the desk around it. */
@NullMarked
package presstime.bench.engine;

import org.jspecify.annotations.NullMarked;
