/** What must hold of periods: pure functions. */
@NullMarked
package presstime.server.periods.policy;

import org.jspecify.annotations.NullMarked;
