/** The identity module's SQL. */
@NullMarked
package presstime.server.identity.store;

import org.jspecify.annotations.NullMarked;
