/** The workspace, its members and invitations. */
@NullMarked
package presstime.cli.people;

import org.jspecify.annotations.NullMarked;
