/** Channels in SQL. */
@NullMarked
package presstime.server.channels.store;

import org.jspecify.annotations.NullMarked;
