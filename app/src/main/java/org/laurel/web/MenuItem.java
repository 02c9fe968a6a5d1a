package org.laurel.web;

/// One entry of the main menu: a room publishes its own as a bean.
///
/// @param audience the name of the role that sees it; [#ALL] or [#SIGNED_IN] for no role in
///   particular
public record MenuItem(String label, String path, String audience, int order) {

  public static final String ALL = "";
  public static final String SIGNED_IN = "signed-in";
}
