/** Deliveries over HTTP. */
@NullMarked
package presstime.server.delivery.web;

import org.jspecify.annotations.NullMarked;
