/** Channels over HTTP. */
@NullMarked
package presstime.server.channels.web;

import org.jspecify.annotations.NullMarked;
