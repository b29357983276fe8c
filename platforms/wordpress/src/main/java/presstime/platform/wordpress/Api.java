package presstime.platform.wordpress;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import presstime.platform.ChannelAccess;
import presstime.platform.Http;
import presstime.platform.Outcome;
import tools.jackson.databind.JsonNode;

/** One site's REST API for the length of one call: finds its address, signs every request. */
final class Api {
  private static final Map<String, String> ACCEPT = Map.of("Accept", "application/json");
  private final ChannelAccess channel;
  private final Site site;
  private final Map<String, String> credentials;
  private @Nullable Root root;
  private boolean visible;

  Api(ChannelAccess channel, Site site, Map<String, String> credentials) {
    this.channel = channel;
    this.site = site;
    Map<String, String> headers = new TreeMap<>(ACCEPT);
    headers.putAll(credentials);
    this.credentials = headers;
  }

  /** Asks, whatever the answer's status. The first call finds the API's address. */
  Reply get(String path, Map<String, String> query) {
    if (root != null) {
      return exchange(Http.Request.get(root.route(path, query), credentials), Risk.NONE);
    }
    Root usual = Root.byQuery(site);
    Reply reply = exchange(Http.Request.get(usual.route(path, query), credentials), Risk.NONE);
    if (reply.isRest() || !mayBeElsewhere(reply)) {
      root = usual;
      return reply;
    }
    root = new Discovery(this, site).root();
    return exchange(Http.Request.get(root.route(path, query), credentials), Risk.NONE);
  }

  /** Asks for something that must be there. */
  JsonNode read(String path, Map<String, String> query) {
    Reply reply = get(path, query);
    if (!reply.ok()) {
      throw verdict(reply, Risk.NONE);
    }
    return reply.json();
  }

  /** Sends JSON, whatever the answer's status. */
  Reply post(String path, Map<String, String> query, JsonNode body, Risk risk) {
    URI uri = located().route(path, query);
    return exchange(Http.Request.json("POST", uri, credentials, body.toString()), risk);
  }

  /** Sends a file. */
  Reply upload(String path, Map<String, String> query, Map<String, String> headers, byte[] body) {
    Map<String, String> all = new TreeMap<>(credentials);
    all.putAll(headers);
    return exchange(
        new Http.Request("POST", located().route(path, query), all, body), Risk.HARMLESS);
  }

  /** Deletes. */
  Reply delete(String path, Map<String, String> query, Risk risk) {
    return exchange(Http.Request.bare("DELETE", located().route(path, query), credentials), risk);
  }

  /** Sends a request as it is, without credentials. */
  Reply anonymous(Http.Request request) {
    return exchange(request, Risk.NONE);
  }

  /** Where the API is; the usual place until something was asked. */
  Root located() {
    return root == null ? Root.byQuery(site) : root;
  }

  Site site() {
    return site;
  }

  ChannelAccess channel() {
    return channel;
  }

  /** From now on readers may see the post: whatever fails, it may have been published. */
  void markVisible() {
    visible = true;
  }

  /** The verdict on the whole attempt that a stop means. */
  Outcome outcome(Stop stop) {
    return visible ? stop.afterEffect() : stop.outcome();
  }

  Stop verdict(Reply reply, Risk risk) {
    return Verdicts.of(reply, risk, channel.time());
  }

  private Reply exchange(Http.Request request, Risk risk) {
    try {
      return Reply.of(channel.http().send(request), this::discreet);
    } catch (Http.Failure failure) {
      throw Verdicts.of(failure, risk);
    }
  }

  /** Without the channel's secrets, and without the headers made of them. */
  private String discreet(String said) {
    String shown = channel.withoutSecrets(said);
    String signature = credentials.getOrDefault("Authorization", "");
    return signature.isEmpty()
        ? shown
        : shown.replace(signature.substring(signature.indexOf(' ') + 1), "***");
  }

  private boolean mayBeElsewhere(Reply reply) {
    int status = reply.status();
    if (status >= 300 && status < 400) {
      return reply.response().header("location").map(this::isHere).orElse(false);
    }
    return status < 500 && status != 429 && status != 408;
  }

  private boolean isHere(String location) {
    try {
      return site.owns(site.base().resolve(location));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
