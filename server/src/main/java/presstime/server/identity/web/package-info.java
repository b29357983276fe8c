/** The identity module's endpoints and the security of every request. */
@NullMarked
package presstime.server.identity.web;

import org.jspecify.annotations.NullMarked;
