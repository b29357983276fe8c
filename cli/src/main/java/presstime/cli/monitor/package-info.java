/** How it goes, in a shell. */
@NullMarked
package presstime.cli.monitor;

import org.jspecify.annotations.NullMarked;
