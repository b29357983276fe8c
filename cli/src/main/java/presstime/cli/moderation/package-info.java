/** States, transitions and reviews from a shell. */
@NullMarked
package presstime.cli.moderation;

import org.jspecify.annotations.NullMarked;
