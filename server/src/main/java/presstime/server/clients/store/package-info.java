/** Rows of links, visits, comments and verdicts. */
@NullMarked
package presstime.server.clients.store;

import org.jspecify.annotations.NullMarked;
