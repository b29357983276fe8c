/** Thousands of kills: light processes that run the engine alone, killed as soon as they work. */
@NullMarked
package presstime.chaos.engine;

import org.jspecify.annotations.NullMarked;
