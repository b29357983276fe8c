/** Assignment over HTTP. */
@NullMarked
package presstime.server.assignment.web;

import org.jspecify.annotations.NullMarked;
