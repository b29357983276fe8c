/** Commands about what goes out, and articles in Markdown files. */
@NullMarked
package presstime.cli.content;

import org.jspecify.annotations.NullMarked;
