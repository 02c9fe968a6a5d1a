package org.laurel.people;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps sessions cheap: every request of somebody signed in reads one.
@Configuration(proxyBeanMethods = false)
class SessionRules {

  /// As the library writes it, but a row is touched once a minute at most: a session of 12 hours
  /// need not know its last second, and an update that finds nothing to do writes and syncs
  /// nothing.
  private static final String UPDATE =
      """
      update people.session as s
         set session_id = n.session_id,
             last_access_time = n.last_access_time,
             max_inactive_interval = n.max_inactive_interval,
             expiry_time = n.expiry_time,
             principal_name = n.principal_name
        from (values (?, ?::bigint, ?::int, ?::bigint, ?, ?))
          as n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, id)
       where s.primary_id = n.id
         and (s.last_access_time < n.last_access_time - 60000
             or s.session_id <> n.session_id
             or s.principal_name is distinct from n.principal_name)
      """;

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sparing() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE);
  }

  /// Sessions belong to no agency, so their transactions need not name one. No candidate for
  /// anybody else's injection: work of a room must never run without an agency by accident.
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
    var transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    return transaction;
  }
}
