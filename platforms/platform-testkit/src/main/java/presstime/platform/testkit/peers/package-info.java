/**
 * Real servers for tests, started and stopped by the scripts in the repository's {@code peers/}.
 */
@NullMarked
package presstime.platform.testkit.peers;

import org.jspecify.annotations.NullMarked;
