/** What happened and its proof, what would happen, and what is likely to go wrong. */
@NullMarked
package presstime.cli.history;

import org.jspecify.annotations.NullMarked;
