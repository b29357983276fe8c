/** Freshness over HTTP. */
@NullMarked
package presstime.server.freshness.web;

import org.jspecify.annotations.NullMarked;
