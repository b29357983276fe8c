/**
 * WordPress by two doors: core REST with an application password, or a bridge plugin with an API
 * key. {@link presstime.platform.wordpress.WordPress} is the only way in.
 *
 * <p>Each call builds what it needs and forgets it; nothing here outlives one call.
 */
@NullMarked
package presstime.platform.wordpress;

import org.jspecify.annotations.NullMarked;
