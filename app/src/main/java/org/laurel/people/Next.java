package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody goes on after signing in: always a path of this agency, never another site.
final class Next {

  static final String HOME = "/home";

  private static final Pattern LOCAL =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?=&%,:+-]{0,500}");

  private Next() {}

  static String path(@Nullable String wanted) {
    var path = Objects.requireNonNullElse(wanted, HOME);
    return LOCAL.matcher(path).matches() ? path : HOME;
  }

  /// The path that somebody wanted to see when we asked them to sign in. What a form would have
  /// sent is not sent again behind their back.
  static String wantedBy(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) return HOME;
    var query = request.getQueryString();
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return path(query == null ? path : path + "?" + query);
  }
}
