/** Pure functions: states, critical path, text with variables. */
@NullMarked
package presstime.server.bundles.policy;

import org.jspecify.annotations.NullMarked;
