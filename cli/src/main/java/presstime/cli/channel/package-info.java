/** Commands about where content goes. */
@NullMarked
package presstime.cli.channel;

import org.jspecify.annotations.NullMarked;
