/** The tables of periods. */
@NullMarked
package presstime.server.periods.store;

import org.jspecify.annotations.NullMarked;
