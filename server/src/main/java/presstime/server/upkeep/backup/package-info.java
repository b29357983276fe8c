/**
 * One archive of everything a server knows, written while it works, and put back where nothing is.
 * Needs no Spring: a stopped server's folder is backed up, and every folder restored, without one.
 */
@NullMarked
package presstime.server.upkeep.backup;

import org.jspecify.annotations.NullMarked;
