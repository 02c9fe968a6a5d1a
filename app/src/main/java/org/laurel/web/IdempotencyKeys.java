package org.laurel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Answers a repeated `POST` of a program as it was answered the first time (the `Idempotency-Key`
/// header of draft-ietf-httpapi-idempotency-key-header).
///
/// The key and what the request creates are committed together, so that a crash between them can
/// neither lose nor double. A refusal is not kept: the program may mend its request and ask again.
@Component
@Order(0)
class IdempotencyKeys extends OncePerRequestFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final String SHAPE = "[\\x21-\\x7e]{1,100}";

  private final IdempotentAnswerStore answers;
  private final TransactionTemplate transaction;

  IdempotencyKeys(IdempotentAnswerStore answers, TransactionTemplate transaction) {
    this.answers = answers;
    this.transaction = transaction;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || !ErrorAnswers.isProgram(request)
        || isSecret(request);
  }

  /// A token is shown once and kept by nobody, so its answer is not kept either.
  private static boolean isSecret(HttpServletRequest request) {
    return request.getRequestURI().endsWith("/tokens");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    var key = request.getHeader(HEADER);
    if (!key.matches(SHAPE)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    var held = new ContentCachingResponseWrapper(response);
    var given =
        transaction.execute(status -> {
          var owner = owner(request);
          if (!answers.claim(owner, key, name(request)))
            return Optional.of(answers.given(owner, key));
          pass(request, held, chain);
          if (held.getStatus() >= 400) status.setRollbackOnly();
          else answers.keep(owner, key, IdempotentAnswer.taken(name(request), held));
          return Optional.<IdempotentAnswer>empty();
        });
    if (given.isEmpty()) held.copyBodyToResponse();
    else if (given.get().request().equals(name(request))) given.get().repeat(response);
    else response.sendError(HttpServletResponse.SC_CONFLICT);
  }

  private static void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String owner(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getRemoteUser(), "");
  }

  private static String name(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return request.getMethod() + " " + path;
  }
}
