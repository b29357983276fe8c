package presstime.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import presstime.server.kernel.DatabaseAhead;
import presstime.server.kernel.LogFiles;

/** The server. */
@SpringBootApplication
@Modulithic(systemName = "Presstime")
public class Presstime {

  /** Starts it and keeps it running until the process is told to end. */
  public static void main(String[] arguments) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    SpringApplication server = new SpringApplication(Presstime.class);
    server.addListeners(new LogFiles(), new DatabaseAhead());
    server.run(arguments);
  }
}
