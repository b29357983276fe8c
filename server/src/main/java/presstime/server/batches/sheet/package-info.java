/** Files of rows and columns: CSV and XLSX, read and written. */
@NullMarked
package presstime.server.batches.sheet;

import org.jspecify.annotations.NullMarked;
