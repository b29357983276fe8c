/** The identity module's rules. */
@NullMarked
package presstime.server.identity.policy;

import org.jspecify.annotations.NullMarked;
