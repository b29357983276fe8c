/** The figures over HTTP. */
@NullMarked
package presstime.server.monitor.web;

import org.jspecify.annotations.NullMarked;
