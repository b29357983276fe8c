/** What an entry and a seal are, and their hashes: pure functions. */
@NullMarked
package presstime.server.history.chain;

import org.jspecify.annotations.NullMarked;
