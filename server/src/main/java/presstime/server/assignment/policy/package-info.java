/** What is placed where: pure functions. */
@NullMarked
package presstime.server.assignment.policy;

import org.jspecify.annotations.NullMarked;
