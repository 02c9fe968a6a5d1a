package org.laurel.browser;

import com.microsoft.playwright.Browser;

/// What somebody holds in their hands or has on the desk.
///
/// @param name for the folder of its screenshots
/// @param width in CSS pixels; 320 is the least that WCAG 2.2, 1.4.10, asks for
record Screen(String name, int width, int height, Scripts scripts) {

  enum Scripts {
    ON,
    OFF
  }

  static final Screen DESKTOP = new Screen("desktop", 1280, 900, Scripts.ON);
  static final Screen PHONE = new Screen("phone", 390, 844, Scripts.ON);
  static final Screen NARROW = new Screen("narrow", 320, 640, Scripts.ON);

  /// A phone at its narrowest, touched and not clicked.
  static final Screen THUMB = new Screen("thumb", 320, 640, Scripts.ON);

  static final Screen PLAIN = new Screen("plain", 1280, 900, Scripts.OFF);

  Browser.NewContextOptions context() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(this.equals(THUMB))
        .setIsMobile(this.equals(THUMB))
        .setJavaScriptEnabled(scripts == Scripts.ON)
        .setLocale("en-US")
        .setTimezoneId("America/Chicago");
  }
}
