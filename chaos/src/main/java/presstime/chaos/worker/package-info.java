/** A light process that runs the engine alone, with the product's own code. */
@NullMarked
package presstime.chaos.worker;

import org.jspecify.annotations.NullMarked;
