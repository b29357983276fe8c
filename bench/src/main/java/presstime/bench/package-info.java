/** Measurements of the product as people run it, each with a table and a JSON object. */
@NullMarked
package presstime.bench;

import org.jspecify.annotations.NullMarked;
