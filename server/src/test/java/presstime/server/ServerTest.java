package presstime.server;

import static org.springframework.test.context.TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole server on a free port, on a fresh real PostgreSQL database and an empty data folder, at
 * a time the test sets through the {@link presstime.platform.testkit.SettableClock} bean. Tests
 * that need nothing of their own share one running server; each makes its own workspace.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Presstime.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshHome.class)
@Import(TestClock.class)
@ActiveProfiles("test")
@TestExecutionListeners(listeners = TestClock.AtStart.class, mergeMode = MERGE_WITH_DEFAULTS)
public @interface ServerTest {}
