/** Commands about reviews of what is live. */
@NullMarked
package presstime.cli.freshness;

import org.jspecify.annotations.NullMarked;
