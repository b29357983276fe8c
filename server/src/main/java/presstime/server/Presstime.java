package presstime.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The server. */
@SpringBootApplication
@Modulithic(systemName = "Presstime")
public class Presstime {

  /** Starts it and keeps it running until the process is told to end. */
  public static void main(String[] arguments) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    SpringApplication.run(Presstime.class, arguments);
  }
}
