package presstime.chaos.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import presstime.chaos.check.Violation;
import presstime.chaos.check.Violation.Kind;

/** An image that is lost, and a story without its cover, are found. */
class AlbumTest {

  private final Album album = new Album();

  @Test
  void whatWasKeptIsStillThere() {
    album.kept("aa");
    album.kept("bb");
    assertThat(album.lost(sha256 -> sha256)).isEmpty();
    assertThat(album.lost(sha256 -> sha256.equals("aa") ? "HTTP 404" : sha256))
        .extracting(Violation::kind)
        .containsExactly(Kind.LOST);
    assertThat(album.lost(sha256 -> "bb")).as("other bytes").hasSize(1);
  }

  @Test
  void aStoryIsShownWithItsCover() {
    album.cover("story 190", "aa");
    Map<Long, String> visible = Map.of(7L, "story 190 revision 1", 8L, "story 5 revision 2");
    assertThat(album.wrong(visible, Map.of(7L, "aa"))).isEmpty();
    assertThat(album.wrong(Map.of(), Map.of())).as("not shown at all").isEmpty();
    assertThat(album.wrong(visible, Map.of()))
        .extracting(Violation::kind)
        .containsExactly(Kind.WRONG);
    assertThat(album.wrong(visible, Map.of(7L, "bb"))).hasSize(1);
  }

  @Test
  void aPhotographersPicturesAreRealAndOfTheSizeThatWasMeant() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      byte[] picture = Photographer.noise(random);
      assertThat(picture).hasSizeBetween(50_000, 500_000);
      assertThat(ImageIO.read(new ByteArrayInputStream(picture))).isNotNull();
    }
  }
}
