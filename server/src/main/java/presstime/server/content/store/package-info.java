/** Content in SQL. */
@NullMarked
package presstime.server.content.store;

import org.jspecify.annotations.NullMarked;
