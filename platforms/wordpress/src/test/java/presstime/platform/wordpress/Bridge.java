package presstime.platform.wordpress;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import presstime.platform.ChannelAccess;

/** A running WordPress with the bridge plugin as it is packaged. */
record Bridge(LiveSite site, String key) implements AutoCloseable {
  static final String KEY = "test-key-0123456789abcdefghijklmnop";

  static Bridge start() {
    return start(Map.of());
  }

  static Bridge start(Map<String, String> options) {
    try {
      URL zip =
          Objects.requireNonNull(
              WordPress.class.getResource("/presstime/platforms/wordpress/presstime-bridge.zip"));
      Path config = Files.createTempFile("bridge", ".php");
      Files.writeString(config, "<?php define('PRESSTIME_BRIDGE_KEY', '" + KEY + "');");
      Map<String, String> all = new HashMap<>(options);
      all.put("PEER_PLUGINS", Path.of(zip.toURI()).getParent().toString());
      all.put("PEER_CONFIG", config.toString());
      try {
        return new Bridge(LiveSite.start(all), KEY);
      } finally {
        Files.delete(config);
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  ChannelAccess channel() {
    return channel(site.peer.url(), key, Map.of());
  }

  ChannelAccess channel(URI at, String withKey, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(Map.of("domain", at.toString(), "door", "bridge"));
    settings.putAll(more);
    return new ChannelAccess(1, settings, Map.of("api_key", withKey), site.http, site.time);
  }

  @Override
  public void close() {
    site.close();
  }
}
