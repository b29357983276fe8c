/** Commands for clients, people without an account. */
@NullMarked
package presstime.cli.clients;

import org.jspecify.annotations.NullMarked;
