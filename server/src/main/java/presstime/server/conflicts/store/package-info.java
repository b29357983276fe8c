/** The conflicts' SQL. */
@NullMarked
package presstime.server.conflicts.store;

import org.jspecify.annotations.NullMarked;
