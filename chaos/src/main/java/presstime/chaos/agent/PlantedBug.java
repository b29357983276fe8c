package presstime.chaos.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A bug put into the engine while its classes are loaded, to see whether the harness would notice.
 * Nothing of it is in the product: the process has to be started with {@code -javaagent}.
 */
public enum PlantedBug {

  /** Whoever lost its lease goes on: no write asks for the fence, no send for the lease. */
  FENCE {
    @Override
    boolean plant(CodeBuilder code, CodeElement element) {
      if (element instanceof ConstantInstruction constant
          && constant.constantValue() instanceof String sql
          && FENCED.matcher(sql).find()) {
        code.loadConstant(FENCED.matcher(sql).replaceAll(""));
        return true;
      }
      if (isCall(element, "Leases", "live")) {
        code.pop2().iconst_1();
        return true;
      }
      return false;
    }
  },

  /** What may have been sent is sent again without asking. */
  RECONCILE {
    @Override
    boolean plant(CodeBuilder code, CodeElement element) {
      if (isCall(element, "Claimed", "ambiguous")) {
        code.pop().iconst_0();
        return true;
      }
      return false;
    }
  },

  /** A write is called done when it is queued, not when it is committed. */
  COMMIT {
    @Override
    boolean plant(CodeBuilder code, CodeElement element) {
      if (element instanceof ReturnInstruction end
          && end.opcode() == Opcode.ARETURN
          && inMethod.get().equals("submit" + FUTURE.descriptorString())) {
        code.dup()
            .getstatic(ConstantDescs.CD_Boolean, "TRUE", ConstantDescs.CD_Boolean)
            .invokevirtual(
                FUTURE,
                "complete",
                MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object))
            .pop()
            .with(element);
        return true;
      }
      return false;
    }
  },

  /** Who is told to stop stops: what has begun is not waited for, what waits is not handed back. */
  STOP {
    @Override
    boolean plant(CodeBuilder code, CodeElement element) {
      if (isCall(element, "Leases", "awaitNone")) {
        code.pop2();
        return true;
      }
      if (isCall(element, "Claims", "release")) {
        code.pop2().pop();
        return true;
      }
      return false;
    }

    @Override
    public boolean showsInCampaigns() {
      return false;
    }
  },

  /** What the database refuses to write is dropped, and who waits for it is not told. */
  REFUSAL {
    @Override
    boolean plant(CodeBuilder code, CodeElement element) {
      if (element instanceof InvokeInstruction call
          && call.owner().asSymbol().equals(FUTURE)
          && call.name().equalsString("completeExceptionally")) {
        code.pop2().iconst_0();
        return true;
      }
      return false;
    }

    @Override
    public boolean showsInCampaigns() {
      return false;
    }
  };

  private static final String ENGINE = "presstime/server/delivery/engine/";
  private static final java.util.regex.Pattern FENCED =
      java.util.regex.Pattern.compile("(?i)\\s+AND \\w+\\.fence = \\w+\\.fence");
  private static final ClassDesc FUTURE = CompletableFuture.class.describeConstable().orElseThrow();
  private static final ThreadLocal<String> inMethod = ThreadLocal.withInitial(() -> "");

  /** Puts the bug at this place; answers false, and nothing is written, where it has none. */
  abstract boolean plant(CodeBuilder code, CodeElement element);

  /**
   * False for one that shows only where servers are stopped in the regular way, or live on after
   * their database had no space: tests with real servers ({@code peers}) must find it.
   */
  public boolean showsInCampaigns() {
    return true;
  }

  /** As on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #word()}.
   *
   * @throws IllegalArgumentException for another word
   */
  public static PlantedBug of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Called by the virtual machine before the program's {@code main}. */
  public static void premain(String word, Instrumentation machine) {
    PlantedBug bug = of(word);
    machine.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte @Nullable [] transform(
              @Nullable ClassLoader loader,
              String name,
              @Nullable Class<?> redefined,
              @Nullable ProtectionDomain domain,
              byte[] bytes) {
            return name.startsWith(ENGINE) ? bug.plantIn(bytes) : null;
          }
        });
  }

  /** The class with the bug in it; null where it has no place for it. */
  public byte @Nullable [] plantIn(byte[] bytes) {
    boolean[] planted = new boolean[1];
    ClassFile file = ClassFile.of(ClassFile.ConstantPoolSharingOption.SHARED_POOL);
    CodeTransform inCode =
        (code, element) -> {
          if (plant(code, element)) {
            planted[0] = true;
          } else {
            code.with(element);
          }
        };
    ClassTransform inClass =
        (type, element) -> {
          if (element instanceof java.lang.classfile.MethodModel method) {
            inMethod.set(
                method.methodName().stringValue()
                    + method.methodTypeSymbol().returnType().descriptorString());
            type.transformMethod(
                method, java.lang.classfile.MethodTransform.transformingCode(inCode));
          } else {
            type.with(element);
          }
        };
    byte[] result = file.transformClass(file.parse(bytes), inClass);
    return planted[0] ? result : null;
  }

  private static boolean isCall(CodeElement element, String type, String method) {
    return element instanceof InvokeInstruction call
        && call.owner().asInternalName().equals(ENGINE + type)
        && call.name().equalsString(method);
  }
}
