package presstime.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import presstime.cli.session.Session;

/** Makes commands: with the session where their constructor takes it. */
final class Commands implements IFactory {
  private final Session session;
  private final IFactory otherwise = CommandLine.defaultFactory();

  Commands(Session session) {
    this.session = session;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      if (parameters.length == 1 && parameters[0] == Session.class) {
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(session));
      }
    }
    return otherwise.create(type);
  }
}
