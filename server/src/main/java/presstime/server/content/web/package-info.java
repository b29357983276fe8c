/** Content and media over HTTP. */
@NullMarked
package presstime.server.content.web;

import org.jspecify.annotations.NullMarked;
