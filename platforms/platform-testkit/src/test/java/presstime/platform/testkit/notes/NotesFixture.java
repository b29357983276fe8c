package presstime.platform.testkit.notes;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import presstime.platform.ChannelAccess;
import presstime.platform.Http;
import presstime.platform.Platform;
import presstime.platform.testkit.FaultServer;
import presstime.platform.testkit.Fixture;
import presstime.platform.testkit.Match;
import presstime.platform.testkit.SeenPost;

/** A notes server of its own for each test. */
final class NotesFixture implements Fixture {

  private final NotesServer notes = new NotesServer();
  private final FaultServer server;
  private final Platform platform;

  NotesFixture(Platform platform) throws IOException {
    this.platform = platform;
    this.server = FaultServer.before(notes);
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public FaultServer server() {
    return server;
  }

  @Override
  public ChannelAccess channel(Http http, InstantSource time) {
    return new ChannelAccess(
        1, Map.of("url", server.origin()), Map.of("token", NotesServer.TOKEN), http, time);
  }

  @Override
  public Match creating() {
    return Match.post("/notes");
  }

  @Override
  public List<SeenPost> onThePlatform() {
    return notes.seen();
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
