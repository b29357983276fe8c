/** Whether a claim costs more when more is waiting. */
@NullMarked
package presstime.bench.backlog;

import org.jspecify.annotations.NullMarked;
