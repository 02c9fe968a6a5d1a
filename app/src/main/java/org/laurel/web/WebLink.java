package org.laurel.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// A link that somebody gives to what lies elsewhere. Laurel never opens it.
public record WebLink(String url, String host) {

  private static final int LONGEST = 2000;

  /// @throws Refused when it is no link to a page
  public static WebLink orRefuse(String text) {
    var link = text.strip();
    if (link.length() > LONGEST)
      throw new Refused("This link is too long: 2,000 characters are the most. Shorten it.");
    var uri = parsed(link);
    if (uri == null || uri.getHost() == null || uri.getUserInfo() != null || !isWeb(uri))
      throw new Refused(
          "This is not a link that can be opened. It begins with https:// and has no spaces.");
    return new WebLink(link, uri.getHost());
  }

  private static boolean isWeb(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
  }

  private static @Nullable URI parsed(String link) {
    try {
      return new URI(link);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
