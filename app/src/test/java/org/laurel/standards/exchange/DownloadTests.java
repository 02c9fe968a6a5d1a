package org.laurel.standards.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.openbadges.Documents;
import org.laurel.people.Agencies;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/// A package is fetched from a publisher's site, and from nowhere that is not public.
@LaurelTest
class DownloadTests {

  private static final String ADDRESS = "https://publisher.example/CFPackages/" + MadeUp.ID;
  private static final Pattern MISTAKE =
      Pattern.compile("(?s)id=\"address-mistake\">.*?</span> (.*?)</p>");

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Exchange exchange;
  @LocalServerPort int port;

  @Test
  void takesWhatAnAddressHolds() {
    var agency = agencies.found("linden", "Linden County", "US-VA", "America/New_York");
    var pages = pages(Documents.of(Map.of(ADDRESS, MadeUp.PACKAGE)));
    var answer = new RedirectAttributesModelMap();

    var view = world.within(agency, () -> sends(pages, " " + ADDRESS + " ", answer));

    assertThat(view).isEqualTo("redirect:/standards");
    assertThat(answer.getFlashAttributes().get("notice"))
        .isEqualTo("Listening to talk — 数学 is here now, with 4 items.");
    assertThat(new Client(port, "linden").get("/ims/case/v1p1/CFPackages/" + MadeUp.ID).body())
        .contains("Waits for an answer.");
  }

  private StandardsPages pages(Documents documents) {
    return new StandardsPages(exchange, new Download(documents));
  }

  private String sends(StandardsPages pages, String address, RedirectAttributesModelMap answer) {
    try {
      return String.valueOf(pages.take(world.ruth, null, address, answer).getViewName());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  record Failure(IOException thrown, String reason) {

    @Override
    public String toString() {
      return reason;
    }
  }

  static Stream<Failure> failures() {
    return Stream.of(
        new Failure(new UnknownHostException("publisher.example"), "there is no site of this name"),
        new Failure(new SSLHandshakeException("PKIX"), "the site cannot prove who it is"),
        new Failure(new ConnectException("Connection refused"), "the site does not answer"),
        new Failure(
            new IOException("the answer is larger than 20 MB"), "the answer is larger than 20 MB"),
        new Failure(
            new IOException("the server answered HTTP/1.1 404 "),
            "the server answered HTTP/1.1 404 "));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysWhyNothingCame(Failure failure) {
    var download =
        new Download(_ -> {
          throw failure.thrown();
        });

    assertThatThrownBy(() -> download.from(ADDRESS))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "Nothing could be fetched from publisher.example: %s. Check the address, or download the file and choose it here."
                .formatted(failure.reason()));
  }

  /// Through the page and the client that is really used, which opens no connection to them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/package.json",
        "https://localhost:8443/package.json",
        "https://[::1]/",
        "https://10.0.0.8/",
        "https://172.16.3.4/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://[fd00::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://2130706433/"
      })
  void fetchesNothingFromInside(String address) {
    assertThat(mistake(address))
        .endsWith(
            " is not on the public network. Check the address, or download the file and choose it here.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://publisher.example/package.json",
        "file:///etc/passwd",
        "https://ruth:secret@publisher.example/",
        "https://",
        "publisher.example",
        "https://a b",
        "https:package.json"
      })
  void asksForAPlainAddress(String address) {
    assertThat(mistake(address))
        .isEqualTo(
            "This is no plain address that begins with https://. Copy it from the publisher's site.");
  }

  private String mistake(String address) {
    var ruth = new Client(port, "bayou").signIn("ruth.adler@bayou.example");
    ruth.get("/standards");
    var page = ruth.post("/standards", Map.of("address", address));
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("There is a problem");
    var mistake = MISTAKE.matcher(page.body());
    assertThat(mistake.find()).isTrue();
    return mistake.group(1);
  }
}
