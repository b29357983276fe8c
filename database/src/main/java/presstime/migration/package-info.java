/** The schema's history. The access code generated from it is in {@code presstime.database}. */
@NullMarked
package presstime.migration;

import org.jspecify.annotations.NullMarked;
