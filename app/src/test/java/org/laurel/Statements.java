package org.laurel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Writes down the statements that requests send to the database, so that a test can count them.
public class Statements {

  private static final ConcurrentLinkedQueue<String> SEEN = new ConcurrentLinkedQueue<>();

  /// What requests have sent since the last time this was asked, without the setting of the agency.
  public static List<String> seen() {
    var seen = SEEN.stream().filter(it -> !it.contains("set_config")).toList();
    SEEN.clear();
    return seen;
  }

  @Bean
  static BeanPostProcessor writesDown() {
    return new BeanPostProcessor() {
      @Override
      public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Observed(pool) : bean;
      }
    };
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
      if (Thread.currentThread().getName().startsWith("tomcat-handler")) SEEN.add(sql);
    }
  }
}
