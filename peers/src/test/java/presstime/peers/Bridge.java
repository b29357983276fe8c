package presstime.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import presstime.platform.testkit.peers.WordPressPeer;

/** WordPress with the bridge plugin installed from the zip that the product ships. */
final class Bridge {

  static final String KEY = "a-key-for-tests-0123456789abcdef";
  private static final String ZIP = "/presstime/platforms/wordpress/presstime-bridge.zip";

  private Bridge() {}

  static WordPressPeer start(Map<String, String> options) throws IOException {
    Path plugins = Files.createTempDirectory("presstime-plugins");
    try (InputStream zip = Objects.requireNonNull(Bridge.class.getResourceAsStream(ZIP))) {
      Files.copy(zip, plugins.resolve("presstime-bridge.zip"));
    }
    Path config = Files.createTempFile("presstime-bridge", ".php");
    Files.writeString(config, "<?php define('PRESSTIME_BRIDGE_KEY', '" + KEY + "');");
    Map<String, String> all = new HashMap<>(options);
    all.put("PEER_PLUGINS", plugins.toString());
    all.put("PEER_CONFIG", config.toString());
    return WordPressPeer.start(all);
  }
}
