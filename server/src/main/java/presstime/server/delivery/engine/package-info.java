/**
 * The engine: claims what is due, carries it out, records what came of it. Plain Java and JDBC: no
 * framework, no knowledge of content or channels, so that it can be cranked by hand in a test and
 * measured alone.
 */
@NullMarked
package presstime.server.delivery.engine;

import org.jspecify.annotations.NullMarked;
