/** The operator's endpoints. */
@NullMarked
package presstime.server.upkeep.web;

import org.jspecify.annotations.NullMarked;
