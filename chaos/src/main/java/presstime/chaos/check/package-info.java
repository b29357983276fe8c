/** The judge: reads the platforms' side and the history, and knows nothing of what was done. */
@NullMarked
package presstime.chaos.check;

import org.jspecify.annotations.NullMarked;
