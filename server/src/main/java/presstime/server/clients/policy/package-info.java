/** How links are kept, and what is shown, as pure functions. */
@NullMarked
package presstime.server.clients.policy;

import org.jspecify.annotations.NullMarked;
