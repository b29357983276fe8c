/** Pure rules of batches: times shifted and spread, files read. */
@NullMarked
package presstime.server.batches.policy;

import org.jspecify.annotations.NullMarked;
