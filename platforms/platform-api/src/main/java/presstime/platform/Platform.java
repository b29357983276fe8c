package presstime.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of destination: WordPress, Bluesky, the built-in site. One instance serves every channel
 * of its kind, from many threads at once, so an implementation keeps no state of its own.
 *
 * <p>Found through {@link java.util.ServiceLoader}. Everything a call may need (credentials, HTTP,
 * the time) comes in with the {@link ChannelAccess}.
 */
public interface Platform {

  /** What this platform is, what it can do, and what it needs to know to connect. */
  Descriptor descriptor();

  /**
   * Tries the connection without changing anything on the other side. Never throws for a fault of
   * the other side: each fault that can be told apart is a {@link Problem} of its own.
   */
  ConnectionReport test(ChannelAccess channel);

  /**
   * Carries out the dispatch's action. When this returns, the answer is one of the four verdicts;
   * an exception is a bug and is treated like {@link Outcome.Unknown}.
   *
   * <p>Called again with the same {@link Dispatch#key()} after an ambiguous outcome, it must end in
   * one publication, continuing whatever an earlier call began.
   */
  Outcome deliver(Dispatch dispatch, ChannelAccess channel);

  /**
   * Asks the platform whether the effect of this dispatch is there. Asked before anything is sent a
   * second time; only called when {@link Descriptor#findable()}.
   */
  Finding find(Dispatch dispatch, ChannelAccess channel);

  /**
   * What a channel can do, where that is less than the platform: some do it through what a person
   * has installed on the other side. Asked when something is scheduled, so that nobody learns it
   * when it is due.
   *
   * @param facts of the channel's last connection test; empty when there was none
   */
  default Set<Action> actions(Map<String, String> facts) {
    return descriptor().actions();
  }

  /**
   * What an {@link Action#UNPUBLISH} can make of a publication, where there is a choice: values of
   * {@link Dispatch#withdrawTo()}. Empty where there is none.
   */
  default List<String> withdrawals() {
    return List.of();
  }

  /**
   * This platform's own rules, held against an article that is not sent yet. Empty when it may go
   * out as it is.
   */
  default List<Problem> check(Article article) {
    return descriptor().limits().check(article);
  }
}
