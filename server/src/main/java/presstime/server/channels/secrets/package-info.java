/** Channel secrets at rest: the key file, encryption, rotation. */
@NullMarked
package presstime.server.channels.secrets;

import org.jspecify.annotations.NullMarked;
