package org.laurel.people;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps sessions cheap: every request of somebody signed in reads one.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "people.session", maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SessionRules {

  @Bean
  @Primary
  SparingSessions<?> sparing(
      JdbcIndexedSessionRepository sessions, @SpringSessionDataSource DataSource data) {
    return new SparingSessions<>(
        sessions, new TransactionTemplate(new JdbcTransactionManager(data)));
  }

  /// Sessions belong to no agency, so their statements need not name one. No candidate for anybody
  /// else's injection: work of a room must never run without an agency by accident.
  @Bean(defaultCandidate = false)
  @SpringSessionDataSource
  DataSource sessionDataSource(DataSource pool) {
    return new CommittingDataSource(pool);
  }

  /// Scripts cannot read it, other sites' forms do not send it, and it is only sent over TLS where
  /// Laurel is reached by TLS.
  @Bean
  HttpSessionIdResolver sessionCookie() {
    var serializer = new DefaultCookieSerializer();
    serializer.setCookieName("laurel");
    serializer.setCookiePath("/");
    serializer.setUseHttpOnlyCookie(true);
    serializer.setSameSite("Lax");
    var cookie = new CookieHttpSessionIdResolver();
    cookie.setCookieSerializer(serializer);
    return new SessionCookie(cookie);
  }

  /// To read or delete a session is one statement, which commits itself. What takes several,
  /// [SparingSessions] joins.
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations() {
    return TransactionOperations.withoutTransaction();
  }
}
