/** The API's description. */
@NullMarked
package presstime.server.web.openapi;

import org.jspecify.annotations.NullMarked;
