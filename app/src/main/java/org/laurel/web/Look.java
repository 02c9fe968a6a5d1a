package org.laurel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gathers all that a page shows in one transaction that cannot write.
///
/// So whoever merely looks changes nothing (RFC 9110 section 9.2.1), and the database is told once
/// for which agency it answers, not again for each question. It ends before the page is drawn and
/// sent: a slow phone must not hold a connection.
@Component
public class Look
    implements HandlerInterceptor, HandlerExceptionResolver, WebMvcConfigurer, Ordered {

  private static final String OPEN = Look.class.getName();
  private static final TransactionDefinition READING = reading();

  private final PlatformTransactionManager transactions;

  Look(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  /// Before all others, because they ask the database too.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(HIGHEST_PRECEDENCE);
  }

  private static TransactionDefinition reading() {
    var definition = new DefaultTransactionDefinition();
    definition.setReadOnly(true);
    return definition;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (HttpMethod.GET.matches(request.getMethod()) && isPage(handler))
      request.setAttribute(OPEN, transactions.getTransaction(READING));
    return true;
  }

  /// Answers for programs are sent as they are made, so these do without.
  private static boolean isPage(Object handler) {
    if (!(handler instanceof HandlerMethod method)) return false;
    if (method.hasMethodAnnotation(Remembers.class)) return false;
    var drawn = method.getMethod().getReturnType();
    return drawn == String.class || drawn == ModelAndView.class;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    end(request);
  }

  /// What went wrong is answered by others, but not in a transaction that may have failed.
  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    end(request);
    return null;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    end(request);
  }

  /// Ends it early, for work that writes or takes long. What is asked after that opens its own.
  public void end() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
      end(request.getRequest());
  }

  /// There is nothing to commit.
  private void end(HttpServletRequest request) {
    if (!(request.getAttribute(OPEN) instanceof TransactionStatus open)) return;
    request.removeAttribute(OPEN);
    transactions.rollback(open);
  }
}
