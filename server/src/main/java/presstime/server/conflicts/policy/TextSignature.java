package presstime.server.conflicts.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What a text is compared by. Words are cut as Unicode says (UAX 29), in any script; runs of three
 * of them are its shingles. How alike two texts are is the part of their shingles they share
 * (Jaccard). The bands, of four MinHash values each, are equal in at least one place for nearly all
 * texts that share half of their shingles, and in none for nearly all that share little: looked up
 * in an index they give the few texts worth comparing.
 */
public final class TextSignature {

  private static final int WORDS = 3;

  /** MinHash values; four to a band make 32 bands. */
  private static final int VALUES = 128;

  private static final int ROWS = 4;

  /** A longer text is compared by the smallest hashes, which is a fair sample of it. */
  private static final int MOST_SHINGLES = 20_000;

  private final int[] shingles;
  private final long[] bands;

  private TextSignature(int[] shingles, long[] bands) {
    this.shingles = shingles;
    this.bands = bands;
  }

  /**
   * Of a text.
   *
   * @param salt part of each band, so that texts under another salt are never candidates
   */
  public static TextSignature of(long salt, String text) {
    int[] shingles = shingles(text);
    return new TextSignature(
        Arrays.copyOf(shingles, Math.min(shingles.length, MOST_SHINGLES)),
        shingles.length == 0 ? new long[0] : bands(salt, text));
  }

  /** Hashes of the shingles, ascending, each once. */
  public Integer[] shingles() {
    return Arrays.stream(shingles).boxed().toArray(Integer[]::new);
  }

  /** One hash per band. */
  public Long[] bands() {
    return Arrays.stream(bands).boxed().toArray(Long[]::new);
  }

  /**
   * How much of all their shingles two texts share.
   *
   * @param one hashes, ascending
   * @param other hashes, ascending
   * @return 0 for nothing, 1 for all; 0 when both are empty
   */
  public static double similarity(Integer[] one, Integer[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = one[i].compareTo(other[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = one.length + other.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  private static int[] shingles(String text) {
    Set<String> words = new LinkedHashSet<>();
    read(words(text), term -> words.add(term.toString()));
    return words.stream().mapToInt(TextSignature::hash).sorted().distinct().toArray();
  }

  private static long[] bands(long salt, String text) {
    long[] values = new long[VALUES];
    int[] count = {0};
    read(
        new MinHashFilter(words(text), 1, VALUES, 1, true),
        term -> values[count[0]++ % VALUES] = value(term));
    long[] bands = new long[VALUES / ROWS];
    for (int band = 0; band < bands.length; band++) {
      long hash = mix(mix(salt) + band);
      for (int row = 0; row < ROWS; row++) {
        hash = mix(hash ^ values[band * ROWS + row]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  private static TokenStream words(String text) {
    StandardTokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    ShingleFilter runs = new ShingleFilter(new LowerCaseFilter(words), WORDS, WORDS);
    runs.setOutputUnigrams(false);
    runs.setOutputUnigramsIfNoShingles(true);
    return runs;
  }

  private interface Reader {
    void accept(CharTermAttribute term);
  }

  private static void read(TokenStream stream, Reader reader) {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    try (stream) {
      stream.reset();
      while (stream.incrementToken()) {
        reader.accept(term);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  /** The MinHash filter writes a hash of 128 bits as eight characters; the upper half is enough. */
  private static long value(CharTermAttribute term) {
    long value = 0;
    for (int i = 0; i < term.length() && i < 4; i++) {
      value = value << Character.SIZE | term.charAt(i);
    }
    return value;
  }

  private static int hash(String shingle) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < shingle.length(); i++) {
      hash = (hash ^ shingle.charAt(i)) * 0x100000001b3L;
    }
    return (int) (mix(hash) >>> 32);
  }

  /** Spreads every bit over all (the finalizer of SplitMix64). */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
