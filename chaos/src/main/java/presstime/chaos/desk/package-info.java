/** People who write, approve, schedule and change their minds over the HTTP API. */
@NullMarked
package presstime.chaos.desk;

import org.jspecify.annotations.NullMarked;
