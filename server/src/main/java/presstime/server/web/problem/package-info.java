/** Faults as problem details (RFC 9457). */
@NullMarked
package presstime.server.web.problem;

import org.jspecify.annotations.NullMarked;
