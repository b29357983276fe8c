/** The whole product in this process, and an editor who uses it over HTTP. */
@NullMarked
package presstime.bench.product;

import org.jspecify.annotations.NullMarked;
