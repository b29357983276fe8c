/** Files that go with content: on disk by their SHA-256, in the database by workspace. */
@NullMarked
package presstime.server.content.media;

import org.jspecify.annotations.NullMarked;
