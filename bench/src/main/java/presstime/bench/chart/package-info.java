/** Small pictures of what was measured, as SVG that any browser shows. */
@NullMarked
package presstime.bench.chart;

import org.jspecify.annotations.NullMarked;
