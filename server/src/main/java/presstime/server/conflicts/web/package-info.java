/** Conflicts over HTTP. */
@NullMarked
package presstime.server.conflicts.web;

import org.jspecify.annotations.NullMarked;
