/** Rules for a channel's fields and policy: pure functions. */
@NullMarked
package presstime.server.channels.policy;

import org.jspecify.annotations.NullMarked;
