package presstime.chaos.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import presstime.chaos.check.Promises;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who uploads one image after the other, and makes stories with most of them as covers.
 */
final class Photographer {

  /** Behind those of all writers: stories are told apart by their numbers. */
  private static final int FIRST_NUMBER = 90;

  private static final int SMALLEST = 50_000;
  private static final int LARGEST = 490_000;

  private final Office office;
  private final Promises promises;
  private final Album album;
  private final long channel;
  private final InstantSource serversTime;
  private final Random random;
  private int stories;

  /**
   * @param channel of a site that shows covers
   * @param serversTime what the servers' clocks show while nobody disturbs them
   */
  Photographer(
      Office office,
      Promises promises,
      Album album,
      long channel,
      InstantSource serversTime,
      long seed) {
    this.office = office;
    this.promises = promises;
    this.album = album;
    this.channel = channel;
    this.serversTime = serversTime;
    this.random = new Random(seed * 37 + FIRST_NUMBER);
  }

  void workWhile(BooleanSupplier open) {
    while (open.getAsBoolean()) {
      LockSupport.parkNanos((500 + random.nextInt(2_500)) * 1_000_000L);
      byte[] image = noise(random);
      Api.Answer answer = office.upload(random, image);
      if (isDone(answer)) {
        String sha256 = Office.sha256(image);
        album.kept(sha256);
        if (random.nextInt(3) > 0) {
          tell("story " + (++stories * 100 + FIRST_NUMBER), sha256);
        }
      }
    }
  }

  private void tell(String story, String cover) {
    String words = story + " revision 1";
    Api.Answer made =
        post(
            "/api/v1/content",
            Map.of(
                "title",
                story,
                "body",
                "Something to look at. [[" + words + "]]",
                "bodyFormat",
                "markdown",
                "cover",
                cover,
                "channels",
                List.of(channel)));
    if (made == null || !isDone(made)) {
      return;
    }
    String content = "/api/v1/content/" + made.json().path("id").asLong();
    album.cover(story, cover);
    promises.maybeApproved(words);
    post(content + "/approve", Map.of());
    Instant at =
        serversTime
            .instant()
            .plusMillis(500 + random.nextInt(3_000))
            .truncatedTo(ChronoUnit.MILLIS);
    Api.Answer placed =
        post(
            content + "/schedule",
            Map.of("at", at.toString(), "timeZone", "Europe/Paris", "channels", List.of(channel)));
    if (placed != null && isDone(placed)) {
      for (JsonNode delivery : placed.json().path("deliveries")) {
        promises.scheduled(delivery.path("id").asLong(), at);
      }
    }
  }

  /** A picture of nothing, which no format makes smaller. */
  static byte[] noise(Random random) {
    int side = (int) Math.sqrt((SMALLEST + random.nextInt(LARGEST - SMALLEST)) / 3.0);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, side, side, random.ints((long) side * side).toArray(), 0, side);
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDone(Api.@Nullable Answer answer) {
    return answer != null && answer.status() / 100 == 2;
  }

  private Api.@Nullable Answer post(String path, Object body) {
    return office.send(random, "POST", path, body, Map.of());
  }
}
