/** Figures out of rows: pure functions. */
@NullMarked
package presstime.server.monitor.policy;

import org.jspecify.annotations.NullMarked;
