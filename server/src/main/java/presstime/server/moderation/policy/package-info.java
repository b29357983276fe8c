/** Where a quote stands in a text. */
@NullMarked
package presstime.server.moderation.policy;

import org.jspecify.annotations.NullMarked;
