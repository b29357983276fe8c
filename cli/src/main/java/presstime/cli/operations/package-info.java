/** For those who run the server. */
@NullMarked
package presstime.cli.operations;

import org.jspecify.annotations.NullMarked;
