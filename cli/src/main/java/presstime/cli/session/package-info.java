/** What one run of the program knows: options, credentials, terminal. */
@NullMarked
package presstime.cli.session;

import org.jspecify.annotations.NullMarked;
