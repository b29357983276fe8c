package presstime.server.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * A life that the virtual machine watches to make later starts faster (JEP 514): the server starts
 * whole, answers what a browser asks first, and ends. What such a life never did, later ones do
 * slowly. The launcher asks for it, on a throw-away data folder.
 */
@Component
@ConditionalOnBooleanProperty("presstime.training")
class TrainingRun implements ApplicationListener<ApplicationReadyEvent> {

  private static final List<String> FIRST = List.of("/api/v1/setup", "/", "/api/v1/session");
  private static final int TIMEOUT_MILLIS = 30_000;

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    ConfigurableApplicationContext server = ready.getApplicationContext();
    int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    FIRST.forEach(path -> ask(port, path));
    System.exit(SpringApplication.exit(server));
  }

  /** An HTTP client would be learned too, and no start needs one. */
  private static void ask(int port, String path) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream()) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("the server does not answer itself", e);
    }
  }
}
