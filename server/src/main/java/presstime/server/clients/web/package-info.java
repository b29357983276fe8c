/** Members' endpoints, and the pages and endpoints of people without an account. */
@NullMarked
package presstime.server.clients.web;

import org.jspecify.annotations.NullMarked;
