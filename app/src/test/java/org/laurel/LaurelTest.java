package org.laurel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// A test in the whole house: real PostgreSQL, real mail server, real HTTP on a port of its own.
///
/// All tests share one running application and one [World], so each makes what it needs and leaves
/// what others made alone.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({
  World.class,
  MailServer.class,
  Intruder.class,
  Stage.class,
  Earning.class,
  Plenty.class,
  RowCounts.class,
  Statements.class
})
public @interface LaurelTest {}
