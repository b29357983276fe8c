/** Series and schedule expressions over HTTP. */
@NullMarked
package presstime.server.recurrence.web;

import org.jspecify.annotations.NullMarked;
