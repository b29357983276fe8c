/** Speaking to the server: requests, answers, problems. */
@NullMarked
package presstime.cli.api;

import org.jspecify.annotations.NullMarked;
