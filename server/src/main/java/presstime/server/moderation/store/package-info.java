/** Reviews in SQL. */
@NullMarked
package presstime.server.moderation.store;

import org.jspecify.annotations.NullMarked;
