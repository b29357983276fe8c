/** The history's tables. */
@NullMarked
package presstime.server.history.store;

import org.jspecify.annotations.NullMarked;
