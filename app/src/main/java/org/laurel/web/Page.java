package org.laurel.web;

import java.util.List;
import java.util.function.Supplier;

/// What surrounds every page: where its links begin, who is signed in, and the keys its forms and
/// scripts must carry.
///
/// @param base the path of the agency, such as `/bayou`, or empty where no agency is chosen
/// @param path the path below the base, such as `/catalogue`
/// @param agency the agency's name, or `Laurel`
/// @param visitor the name of who is signed in, or empty
/// @param secret proves that a form was drawn by us; asked for only where a page has a form,
///   because a visitor who merely reads needs none
/// @param nonce lets the page's own scripts run, and no others (Content Security Policy level 3)
/// @param notice what the page before had to say, such as `Saved.`, or empty
public record Page(
    String base,
    String path,
    String agency,
    String visitor,
    List<MenuItem> menu,
    Supplier<String> secret,
    String nonce,
    String notice) {

  public String csrf() {
    return secret.get();
  }

  /// The address of a path of this agency, such as `/bayou/catalogue`.
  public String url(String path) {
    return base + path;
  }

  /// The address of a style sheet, script or picture of the pages themselves.
  public String asset(String name) {
    return Assets.url(name);
  }

  public boolean isSignedIn() {
    return !visitor.isEmpty();
  }
}
