/** The history over HTTP. */
@NullMarked
package presstime.server.history.web;

import org.jspecify.annotations.NullMarked;
