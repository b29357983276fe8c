/** Commands for many at once: batches, files, templates, the missed inbox. */
@NullMarked
package presstime.cli.batch;

import org.jspecify.annotations.NullMarked;
