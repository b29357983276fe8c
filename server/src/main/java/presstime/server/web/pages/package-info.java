/** The few HTML pages that are not the user interface. */
@NullMarked
package presstime.server.web.pages;

import org.jspecify.annotations.NullMarked;
