/** Several engines, each in a process of its own, on one database. */
@NullMarked
package presstime.bench.cluster;

import org.jspecify.annotations.NullMarked;
