package org.laurel;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Filter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Writes down the statements that requests send to the database, so that a test can count them.
/// Work that a test does itself is a request of its own.
public class Statements {

  private static final ConcurrentLinkedQueue<Statement> SEEN = new ConcurrentLinkedQueue<>();

  private static final AtomicLong REQUESTS = new AtomicLong();
  private static final ThreadLocal<Long> REQUEST = new ThreadLocal<>();

  private record Statement(long request, String sql) {}

  /// What the newest request has sent, without the setting of the agency. The one before may go on
  /// for a moment after its answer has arrived.
  public static List<String> ofNewestRequest() {
    var newest = SEEN.stream().mapToLong(Statement::request).max().orElse(0);
    var seen =
        SEEN.stream()
            .filter(it -> it.request() == newest)
            .map(Statement::sql)
            .filter(it -> !it.contains("set_config"))
            .toList();
    SEEN.clear();
    return seen;
  }

  /// What `work` sends from this thread.
  public static List<String> sentBy(Runnable work) {
    SEEN.clear();
    REQUEST.set(REQUESTS.incrementAndGet());
    try {
      work.run();
    } finally {
      REQUEST.remove();
    }
    return ofNewestRequest();
  }

  @Bean
  static BeanPostProcessor writesDown() {
    return new BeanPostProcessor() {
      @Override
      public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new Observed(pool) : bean;
      }
    };
  }

  /// Around all that is done for a request.
  @Bean
  static FilterRegistrationBean<Filter> numbersRequests() {
    var numbering =
        new FilterRegistrationBean<Filter>((request, response, chain) -> {
          REQUEST.set(REQUESTS.incrementAndGet());
          try {
            chain.doFilter(request, response);
          } finally {
            REQUEST.remove();
          }
        });
    numbering.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return numbering;
  }

  private static class Observed extends DelegatingDataSource {

    Observed(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) note((String) arguments[0]);
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    private static void note(String sql) {
      var request = REQUEST.get();
      if (request != null) SEEN.add(new Statement(request, sql));
    }
  }
}
