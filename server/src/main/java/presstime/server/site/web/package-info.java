/** What the public asks for, below {@code /sites/}. */
@NullMarked
package presstime.server.site.web;

import org.jspecify.annotations.NullMarked;
