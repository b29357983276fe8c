/** Processes under test, their database and network, and what is done to them. */
@NullMarked
package presstime.chaos.rig;

import org.jspecify.annotations.NullMarked;
