/**
 * What holds a platform to its word: {@link presstime.platform.testkit.PlatformContract}, the suite
 * every platform passes; {@link presstime.platform.testkit.FaultServer}, which stands between a
 * platform and its server and goes wrong on demand; {@link
 * presstime.platform.testkit.SettableClock}.
 */
@NullMarked
package presstime.platform.testkit;

import org.jspecify.annotations.NullMarked;
