package presstime.chaos.agent;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Sends signals by {@code kill(2)}, at once and without a process of their own. Linux. */
public final class Signals {

  /** Ends a process without its being asked. */
  public static final int KILL = 9;

  /** Asks a process to end. */
  public static final int TERMINATE = 15;

  /** Lets a stopped process go on. */
  public static final int CONTINUE = 18;

  /** Stops a process where it is; it is not asked either. */
  public static final int STOP = 19;

  private static final MethodHandle SEND =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("kill"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

  private Signals() {}

  /** Sends a signal; answers false when there is no such process any more. */
  public static boolean send(long pid, int signal) {
    if (pid <= 1) {
      throw new IllegalArgumentException("not a process of ours: " + pid);
    }
    try {
      return (int) SEND.invokeExact((int) pid, signal) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException("kill(2) cannot be called", e);
    }
  }

  /** The end of this very process, here and now. */
  public static void killThisProcess() {
    send(ProcessHandle.current().pid(), KILL);
  }
}
