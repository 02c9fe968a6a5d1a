package org.laurel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Draws what the servers below Spring refuse: an unknown address, a closed door.
@Controller
@Everyone
class ErrorPages implements ErrorController {

  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = HttpStatus.valueOf(code instanceof Integer number ? number : 404);
    var sentence = Sentence.byStatus(status.value());
    var origin = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    return origin.contains("/api/")
        ? ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, sentence)).build()
        : new ModelAndView(
            "web/error", Map.of("status", status.value(), "sentence", sentence), status);
  }
}
