/** The command line: a client of the server's HTTP API, and the assembly of the program. */
@NullMarked
package presstime.cli;

import org.jspecify.annotations.NullMarked;
