/** What must hold before a delivery leaves: pure functions, each with a reason. */
@NullMarked
package presstime.server.delivery.policy;

import org.jspecify.annotations.NullMarked;
