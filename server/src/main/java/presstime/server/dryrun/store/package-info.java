/** What the dry run reads, and what the checks ahead keep. */
@NullMarked
package presstime.server.dryrun.store;

import org.jspecify.annotations.NullMarked;
