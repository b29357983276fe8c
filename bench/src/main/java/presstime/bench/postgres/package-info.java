/** A PostgreSQL as the product has one inside, with throw-away databases. */
@NullMarked
package presstime.bench.postgres;

import org.jspecify.annotations.NullMarked;
