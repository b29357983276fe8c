package presstime.server.kernel;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Has the database opened while Spring reads which beans there are: neither needs the other, and
 * each takes a good part of the start.
 */
public final class DatabaseAhead implements ApplicationListener<ApplicationPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent prepared) {
    GenericApplicationContext context =
        (GenericApplicationContext) prepared.getApplicationContext();
    DatabaseOpening opening = DatabaseConfiguration.opening(context.getEnvironment());
    DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
    beans.registerSingleton("databaseOpening", opening);
    beans.registerDisposableBean("databaseOpening", opening);
    opening.ahead();
  }
}
