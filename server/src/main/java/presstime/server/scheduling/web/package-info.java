/** Publishing settings over HTTP. */
@NullMarked
package presstime.server.scheduling.web;

import org.jspecify.annotations.NullMarked;
