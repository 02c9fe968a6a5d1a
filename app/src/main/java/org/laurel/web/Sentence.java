package org.laurel.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Says in one sentence what was wrong with a request that never reached the model.
final class Sentence {

  private static final String TOO_LARGE =
      "This file is too large: 100 MB is the most, and 500 MB for a video. Make it smaller, or link"
          + " to it.";
  private static final String TOO_MUCH =
      "This was too much at once: 100 MB is the most for a file, and 500 MB for a video. Make it"
          + " smaller, or add files one by one.";

  private Sentence() {}

  static HttpStatus status(Exception failure) {
    return switch (failure) {
      case MaxUploadSizeExceededException _ -> HttpStatus.CONTENT_TOO_LARGE;
      case HttpMessageNotReadableException _, MultipartException _ -> HttpStatus.BAD_REQUEST;
      case MethodArgumentTypeMismatchException value when isInPath(value) -> HttpStatus.NOT_FOUND;
      case MethodArgumentTypeMismatchException _ -> HttpStatus.BAD_REQUEST;
      case ErrorResponse response -> HttpStatus.valueOf(response.getStatusCode().value());
      default -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  static String of(Exception failure) {
    return switch (failure) {
      case MaxUploadSizeExceededException _ -> TOO_LARGE;
      case HttpMessageNotReadableException _ ->
          "The body is not the JSON that is asked for here. Compare it with /openapi.json.";
      case MissingServletRequestPartException part ->
          "The part `"
              + part.getRequestPartName()
              + "` is missing. Send it as multipart form data.";
      case MultipartException _ -> "The upload broke off before its end. Send the file again.";
      case MissingServletRequestParameterException parameter ->
          "The field `" + parameter.getParameterName() + "` is missing. Fill it in and send again.";
      case MethodArgumentTypeMismatchException value when isInPath(value) -> byStatus(404);
      case MethodArgumentTypeMismatchException value ->
          "The field `"
              + value.getName()
              + "` has a value that is not one of those asked for here.";
      case ErrorResponse response -> byStatus(response.getStatusCode().value());
      default -> byStatus(500);
    };
  }

  private static boolean isInPath(MethodArgumentTypeMismatchException value) {
    return value.getParameter().hasParameterAnnotation(PathVariable.class);
  }

  static String byStatus(int status) {
    return switch (status) {
      case 400 -> "The request is not complete. Go back, check what you filled in, and try again.";
      case 401 -> "Sign in first, or send a token: the header `Authorization: Bearer …`.";
      case 403 -> "Your role does not open this page. Ask the program manager if you need it.";
      case 404 -> "This address leads nowhere. Check it for a slip, or start from the home page.";
      case 405 -> "This address cannot be used that way. Go back and use the page's own buttons.";
      case 406, 415 -> "The kind of content does not fit. The API takes and gives JSON.";
      case 413 -> TOO_MUCH;
      case 429 -> "Too many tries in a short time. Wait a minute, then try again.";
      default -> "Something broke on our side, and it was noted. Your saved work is safe.";
    };
  }
}
