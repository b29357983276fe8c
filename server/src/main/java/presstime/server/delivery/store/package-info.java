/** Deliveries in SQL. */
@NullMarked
package presstime.server.delivery.store;

import org.jspecify.annotations.NullMarked;
