/** The tables of batches, imports and templates. */
@NullMarked
package presstime.server.batches.store;

import org.jspecify.annotations.NullMarked;
