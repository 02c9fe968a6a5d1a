package org.laurel.browser;

import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Somebody who follows every link from the first page on, and opens one page of each kind.
final class Walk {

  private static final String LINKS =
      "[...document.querySelectorAll('a[href]:not([download])')].map((it) => it.href)";

  /// What tells one page from another of its kind: ids, numbers, codes, and the names of offers.
  private static final Pattern OWN =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f-]{27}|\\b[2-9B-Z]{8}\\b|\\d+"
              + "|(?<=/(catalogue|pathways|programs|frameworks|start|rules)/)(?!new|between)[^/]+");

  private final Visitor visitor;
  private final String agency;
  private final Deque<String> ahead = new ArrayDeque<>();
  private final Set<String> kinds = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();

  Walk(Visitor visitor, String agency) {
    this.visitor = visitor;
    this.agency = agency;
  }

  /// @return what is wrong with pages, with their addresses
  List<String> from(String path) {
    meet(agency + path);
    while (!ahead.isEmpty()) open(ahead.remove());
    return wrong;
  }

  /// How many kinds of pages were met.
  int kinds() {
    return kinds.size();
  }

  private void meet(String address) {
    var path = URI.create(address).getPath();
    if (!address.startsWith(agency) || path.substring(path.lastIndexOf('/')).contains(".")) return;
    if (kinds.add(OWN.matcher(path).replaceAll("*"))) ahead.add(address.replaceFirst("#.*", ""));
  }

  private void open(String address) {
    try {
      var answer = visitor.page().navigate(address);
      if (!answer.ok()) wrong.add(answer.status() + " " + address);
      else if (answer.headerValue("content-type").startsWith("text/html")) look(address);
    } catch (PlaywrightException e) {
      if (!e.toString().contains("Download is starting")) throw e;
    }
  }

  private void look(String address) {
    for (var link : (List<?>) visitor.page().evaluate(LINKS)) meet((String) link);
    try {
      visitor.look();
    } catch (AssertionError e) {
      wrong.add(address + ": " + e.getMessage());
    }
  }
}
