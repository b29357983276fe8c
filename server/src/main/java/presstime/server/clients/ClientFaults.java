package presstime.server.clients;

import java.time.Duration;
import presstime.server.kernel.Fault;

/** Why a link does not open, or does not allow something. */
public final class ClientFaults {

  private ClientFaults() {}

  /** No link has this token. */
  public static final class Unknown extends Fault {
    private static final long serialVersionUID = 1L;

    public Unknown() {
      super(
          Category.NOT_FOUND,
          "client-link-unknown",
          "The link opens nothing",
          "There is no such link, or it has been replaced by a newer one.",
          "Check that the whole address was copied, or ask for a new link.",
          null);
    }
  }

  /** Its time is over. */
  public static final class Expired extends Fault {
    private static final long serialVersionUID = 1L;

    public Expired() {
      super(
          Category.NOT_FOUND,
          "client-link-expired",
          "The link has expired",
          "The link was only good for a time, and that is over.",
          "Ask for a new link.",
          null);
    }
  }

  /** A member took it back. */
  public static final class Revoked extends Fault {
    private static final long serialVersionUID = 1L;

    public Revoked() {
      super(
          Category.NOT_FOUND,
          "client-link-revoked",
          "The link has been withdrawn",
          "Those who made the link have withdrawn it.",
          "Ask for a new link.",
          null);
    }
  }

  /** Too many wrong passcodes. */
  public static final class Shut extends Fault {
    private static final long serialVersionUID = 1L;

    public Shut() {
      super(
          Category.FORBIDDEN,
          "client-link-shut",
          "The link is shut",
          "There were too many wrong passcodes.",
          "Ask for a new link.",
          null);
    }
  }

  /** It has not been given. */
  public static final class PasscodeNeeded extends Fault {
    private static final long serialVersionUID = 1L;

    public PasscodeNeeded() {
      super(
          Category.FORBIDDEN,
          "passcode-needed",
          "The link needs a passcode",
          "The link opens with a passcode only.",
          "Send the passcode to POST /api/v1/client-review/unlock, and the pass of the answer as Client-Pass.",
          null);
    }
  }

  /** It is another. */
  public static final class PasscodeWrong extends Fault {
    private static final long serialVersionUID = 1L;

    public PasscodeWrong() {
      super(
          Category.FORBIDDEN,
          "passcode-wrong",
          "The passcode is wrong",
          "That is not the passcode of this link.",
          "Check it and try again; after too many wrong ones the link shuts.",
          null);
    }
  }

  /** Its rights do not reach so far. */
  public static final class NotByThisLink extends Fault {
    private static final long serialVersionUID = 1L;

    public NotByThisLink(LinkRights rights) {
      super(
          Category.FORBIDDEN,
          "not-by-this-link",
          "The link does not allow it",
          "The link lets its holder " + rights.word() + " and nothing more.",
          "Ask for a link that allows more.",
          null);
    }
  }

  /** Slower, please. */
  public static final class TooMany extends Fault {
    private static final long serialVersionUID = 1L;

    public TooMany(Duration wait) {
      super(
          Category.TOO_MANY,
          "client-link-busy",
          "Too many requests",
          "There were too many requests by this link, or from this address.",
          "Wait as long as Retry-After says.",
          null);
      fact("retryAfterSeconds", Math.max(1, wait.plusMillis(999).toSeconds()));
    }
  }

  /** No more are taken. */
  public static final class TooManyComments extends Fault {
    private static final long serialVersionUID = 1L;

    public TooManyComments(int most) {
      super(
          Category.CONFLICT,
          "too-many-comments",
          "Too many comments",
          "There are " + most + " comments by this link, and no more are taken.",
          "Say the rest by another way, or ask for a new link.",
          null);
    }
  }
}
