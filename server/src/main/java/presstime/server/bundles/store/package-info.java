/** Their tables. */
@NullMarked
package presstime.server.bundles.store;

import org.jspecify.annotations.NullMarked;
