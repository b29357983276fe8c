/** Commands about who one is: set-up, sign-in, keys, health. */
@NullMarked
package presstime.cli.account;

import org.jspecify.annotations.NullMarked;
