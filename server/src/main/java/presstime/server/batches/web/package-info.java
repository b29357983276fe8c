/** Batches over HTTP. */
@NullMarked
package presstime.server.batches.web;

import org.jspecify.annotations.NullMarked;
