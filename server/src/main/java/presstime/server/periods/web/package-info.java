/** Periods over HTTP. */
@NullMarked
package presstime.server.periods.web;

import org.jspecify.annotations.NullMarked;
