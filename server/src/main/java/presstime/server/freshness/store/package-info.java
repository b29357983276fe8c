/** The tables of freshness. */
@NullMarked
package presstime.server.freshness.store;

import org.jspecify.annotations.NullMarked;
