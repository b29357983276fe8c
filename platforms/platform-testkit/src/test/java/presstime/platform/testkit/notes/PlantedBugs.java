package presstime.platform.testkit.notes;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Http.Failure;
import presstime.platform.Http.Response;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;
import presstime.platform.testkit.Fixture;
import presstime.platform.testkit.PlatformContract;

/** Platforms with one bug each, held to the contract by {@link PlantedBugsTest}. */
final class PlantedBugs {

  private PlantedBugs() {}

  /** Sends again by itself when no answer came, under no key. */
  static final class Doubling extends PlatformContract {
    @Override
    protected Fixture open() throws Exception {
      return new NotesFixture(
          new Notes() {
            @Override
            Outcome lost(Failure failure, Dispatch dispatch, NotesApi api) {
              Map<String, String> keyless = new LinkedHashMap<>(creation(dispatch));
              keyless.remove("key");
              try {
                api.send("POST", "/notes", keyless);
              } catch (Failure again) {
                return super.lost(again, dispatch, api);
              }
              return super.lost(failure, dispatch, api);
            }
          });
    }
  }

  /** Takes silence for "nothing happened". */
  static final class Optimistic extends PlatformContract {
    @Override
    protected Fixture open() throws Exception {
      return new NotesFixture(
          new Notes() {
            @Override
            Outcome lost(Failure failure, Dispatch dispatch, NotesApi api) {
              return new Outcome.Retryable(problem("no_answer", failure.kind().name()));
            }
          });
    }
  }

  /** Says it has unpublished, and has not. */
  static final class Boasting extends PlatformContract {
    @Override
    protected Fixture open() throws Exception {
      return new NotesFixture(
          new Notes() {
            @Override
            Outcome unpublish(Dispatch dispatch, NotesApi api, ChannelAccess channel) {
              return new Outcome.Withdrawn(dispatch.target());
            }
          });
    }
  }

  /** Can delete, does not say so, and does it all the same. */
  static final class Undeclared extends PlatformContract {
    @Override
    protected Fixture open() throws Exception {
      return new NotesFixture(
          new Notes() {
            @Override
            Set<Action> actions() {
              return EnumSet.complementOf(EnumSet.of(Action.DELETE));
            }

            @Override
            public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
              if (dispatch.action() == Action.DELETE) {
                Publication target = dispatch.target();
                try {
                  new NotesApi(channel).send("DELETE", "/notes/" + target.externalId(), Map.of());
                } catch (Failure e) {
                  return new Outcome.Unknown(problem("no_answer", ""));
                }
                return new Outcome.Withdrawn(target);
              }
              return super.deliver(dispatch, channel);
            }
          });
    }
  }

  /** Shows what the server said, credentials and all. */
  static final class Leaking extends PlatformContract {
    @Override
    protected Fixture open() throws Exception {
      return new NotesFixture(
          new Notes() {
            @Override
            Problem problem(String code, Response response, ChannelAccess channel) {
              return problem(code, response.text());
            }
          });
    }
  }

  /** Vouches that what it does not see will never come. */
  static final class Overconfident extends PlatformContract {
    @Override
    protected Fixture open() throws Exception {
      return new NotesFixture(
          new Notes() {
            @Override
            public Finding find(Dispatch dispatch, ChannelAccess channel) {
              Finding found = super.find(dispatch, channel);
              return found instanceof Finding.Absent ? new Finding.Absent(true) : found;
            }
          });
    }
  }

  /** Does not pass on how long the platform wants to be left alone. */
  static final class Impatient extends PlatformContract {
    @Override
    protected Fixture open() throws Exception {
      return new NotesFixture(
          new Notes() {
            @Override
            public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
              Outcome outcome = super.deliver(dispatch, channel);
              return outcome instanceof Outcome.Retryable busy
                  ? new Outcome.Retryable(busy.problem())
                  : outcome;
            }
          });
    }
  }

  /** Takes what an interrupted delivery left behind for the whole of it. */
  static final class Hasty extends PlatformContract {
    @Override
    protected Fixture open() throws Exception {
      return new NotesFixture(
          new Notes() {
            @Override
            public Finding find(Dispatch dispatch, ChannelAccess channel) {
              Finding found = super.find(dispatch, channel);
              return found instanceof Finding.Partial left && dispatch.target() == null
                  ? new Finding.Present(left.publication())
                  : found;
            }
          });
    }
  }
}
