/** Commands about when it goes out, and what became of it. */
@NullMarked
package presstime.cli.schedule;

import org.jspecify.annotations.NullMarked;
