/** A platform that counts: WordPress's REST interface in memory, which can be slow and can lie. */
@NullMarked
package presstime.chaos.sink;

import org.jspecify.annotations.NullMarked;
