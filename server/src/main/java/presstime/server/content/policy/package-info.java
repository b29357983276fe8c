/** Pure functions: editorial status, slugs, rendering and sanitising. */
@NullMarked
package presstime.server.content.policy;

import org.jspecify.annotations.NullMarked;
