/** Three articles going out at their second, before one's eyes. */
@NullMarked
package presstime.cli.demo;

import org.jspecify.annotations.NullMarked;
