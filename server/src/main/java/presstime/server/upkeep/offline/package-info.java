/** Backup and restore without a running server: programs of their own, started by the launcher. */
@NullMarked
package presstime.server.upkeep.offline;

import org.jspecify.annotations.NullMarked;
