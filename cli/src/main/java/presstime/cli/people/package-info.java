/** Members of the workspace and invitations. */
@NullMarked
package presstime.cli.people;

import org.jspecify.annotations.NullMarked;
