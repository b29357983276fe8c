/** Reviews over HTTP. */
@NullMarked
package presstime.server.moderation.web;

import org.jspecify.annotations.NullMarked;
