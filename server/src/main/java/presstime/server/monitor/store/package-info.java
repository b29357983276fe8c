/** The figures' SQL; it only reads. */
@NullMarked
package presstime.server.monitor.store;

import org.jspecify.annotations.NullMarked;
