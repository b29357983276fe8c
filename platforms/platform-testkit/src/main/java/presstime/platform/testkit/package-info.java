/** What a new platform is held to, and the faulty servers and clocks it is held with. */
@NullMarked
package presstime.platform.testkit;

import org.jspecify.annotations.NullMarked;
