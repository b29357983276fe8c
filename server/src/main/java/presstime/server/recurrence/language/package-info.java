/**
 * Times in a person's own words: words from a lexicon, one grammar for all languages, a meaning,
 * and the way back to a sentence. Pure functions; the languages are data.
 */
@NullMarked
package presstime.server.recurrence.language;

import org.jspecify.annotations.NullMarked;
