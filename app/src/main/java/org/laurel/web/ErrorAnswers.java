package org.laurel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/// Answers what went wrong: a page to a browser, a problem detail (RFC 9457) to a program. It comes
/// before the framework's own advice, which would answer both alike and without our sentences.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final String CONFLICT =
      "Somebody else changed this while you worked on it. Open it again to see both versions.";

  @ExceptionHandler
  Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof ErrorResponse known)
      known
          .getHeaders()
          .forEach((name, values) -> values.forEach(it -> response.addHeader(name, it)));
    return switch (failure) {
      case NotFound missing -> answer(request, HttpStatus.NOT_FOUND, missing.sentence());
      case Refused refused -> answer(request, HttpStatus.CONFLICT, refused.sentence());
      case OptimisticLockingFailureException _ -> answer(request, HttpStatus.CONFLICT, CONFLICT);
      case MethodArgumentNotValidException invalid -> invalid(request, invalid);
      case AccessDeniedException denied -> throw denied;
      case AuthenticationException unknown -> throw unknown;
      case AsyncRequestNotUsableException gone -> throw gone; // nobody is there to be answered
      default -> answer(request, Sentence.status(failure), Sentence.of(failure), failure);
    };
  }

  /// Only a fault of ours is worth an operator's time; what users send wrong is not.
  private static Object answer(
      HttpServletRequest request, HttpStatus status, String sentence, Exception failure) {
    if (status.is5xxServerError() && !(failure instanceof ErrorResponse))
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    return answer(request, status, sentence);
  }

  private static Object answer(HttpServletRequest request, HttpStatus status, String sentence) {
    return isProgram(request)
        ? ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, sentence)).build()
        : new ModelAndView(
            "web/error", Map.of("status", status.value(), "sentence", sentence), status);
  }

  private static Object invalid(
      HttpServletRequest request, MethodArgumentNotValidException invalid) {
    var mistakes = Errors.of(invalid.getBindingResult()).mistakes();
    var sentence = mistakes.getFirst().sentence();
    if (!isProgram(request)) return answer(request, HttpStatus.BAD_REQUEST, sentence);
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
    problem.setProperty("errors", List.copyOf(mistakes));
    return ResponseEntity.of(problem).build();
  }

  static boolean isProgram(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }
}
