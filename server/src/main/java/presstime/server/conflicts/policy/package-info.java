/** What conflicts with what: pure functions over a small value. */
@NullMarked
package presstime.server.conflicts.policy;

import org.jspecify.annotations.NullMarked;
