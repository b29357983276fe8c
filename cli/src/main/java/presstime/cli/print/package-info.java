/** Showing things to people: tables, times, colours. */
@NullMarked
package presstime.cli.print;

import org.jspecify.annotations.NullMarked;
