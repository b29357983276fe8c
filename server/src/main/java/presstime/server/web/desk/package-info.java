/** Serves the desk in the browser, when it was built. */
@NullMarked
package presstime.server.web.desk;

import org.jspecify.annotations.NullMarked;
