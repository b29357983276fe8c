/** Answers kept for Idempotency-Key. */
@NullMarked
package presstime.server.web.idempotency;

import org.jspecify.annotations.NullMarked;
