package presstime.cli.session;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.print.Screen;
import tools.jackson.databind.JsonNode;

/** One run of the program: the options every command has, and what follows from them. */
public final class Session {
  private static final String DEFAULT_URL = "http://127.0.0.1:8080";

  private final Terminal terminal;
  private final Credentials credentials;
  private boolean json;
  private @Nullable String url;
  private @Nullable String key;

  public Session(Terminal terminal) {
    this.terminal = terminal;
    this.credentials = Credentials.of(terminal.environment());
  }

  public Terminal terminal() {
    return terminal;
  }

  public Credentials credentials() {
    return credentials;
  }

  /** For people. */
  public Screen screen() {
    return new Screen(terminal.out(), terminal.colour(), terminal.clock(), terminal.zone());
  }

  public void json(boolean on) {
    this.json = on;
  }

  /** True when output is for a program: one JSON document and nothing else. */
  public boolean json() {
    return json;
  }

  public void url(@Nullable String given) {
    this.url = given;
  }

  /** The server named by something weaker than the option: a set-up link. */
  public void urlUnlessGiven(String address) {
    if (url == null) {
      url = address;
    }
  }

  public void key(@Nullable String given) {
    this.key = given;
  }

  /** The server commands speak to: the option, the environment, the last one signed in to. */
  public String url() {
    String chosen =
        Optional.ofNullable(url)
            .or(() -> environment("PRESSTIME_URL"))
            .or(credentials::current)
            .orElse(DEFAULT_URL);
    return chosen.replaceAll("/+$", "");
  }

  /** The key given by option or environment. */
  public Optional<String> givenKey() {
    return Optional.ofNullable(key).or(() -> environment("PRESSTIME_API_KEY"));
  }

  /** True when the command line itself says which server, or as whom. */
  public boolean serverIsNamed() {
    return url != null || key != null;
  }

  /** The API as the caller that is signed in. */
  public Api api() {
    String server = url();
    String chosen =
        givenKey()
            .or(() -> credentials.of(server).map(entry -> entry.path("key").asString("")))
            .orElseThrow(() ->
                Failure.of(
                    Exit.NOT_SIGNED_IN,
                    "Not signed in",
                    "There is no key for " + server + ".",
                    "Run 'presstime login --url " + server + "', or give --key."));
    return anonymous().as(Map.of("Authorization", "Api-Key " + chosen));
  }

  /** The API as nobody. */
  public Api anonymous() {
    // Made when needed: it reads the system's certificates, which help and usage errors need not
    // wait for.
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    return new Api(http, address(url()), Map.of());
  }

  /** Shows a document: itself to a program, in words to a person. */
  public void show(JsonNode document, Consumer<Screen> words) {
    if (json) {
      terminal.out().println(Documents.write(document));
    } else {
      words.accept(screen());
    }
  }

  private static URI address(String text) {
    try {
      URI address = URI.create(text);
      if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
          && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below, as for every other address that is none.
    }
    throw Failure.of(
        Exit.USAGE,
        "Not a server's address",
        "'" + text + "' is not an http or https address.",
        "Give one like --url " + DEFAULT_URL + ".");
  }

  private Optional<String> environment(String name) {
    return Optional.ofNullable(terminal.environment().get(name)).filter(value -> !value.isBlank());
  }
}
