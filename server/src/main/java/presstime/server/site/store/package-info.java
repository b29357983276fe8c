/** The pages in the database. */
@NullMarked
package presstime.server.site.store;

import org.jspecify.annotations.NullMarked;
