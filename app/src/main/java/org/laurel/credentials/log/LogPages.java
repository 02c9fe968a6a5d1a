package org.laurel.credentials.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.laurel.audit.Consistency;
import org.laurel.audit.Log;
import org.laurel.audit.Log.Logged;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.people.Agencies;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The public log for people, and for software that keeps an eye on it.
@Controller
@Everyone
class LogPages {

  /// What anybody may know of a credential anyway.
  private static final List<String> PUBLIC = List.of("credential issued", "credential revoked");

  private final Log log;
  private final Credentials credentials;
  private final Agencies agencies;

  LogPages(Log log, Credentials credentials, Agencies agencies) {
    this.log = log;
    this.credentials = credentials;
    this.agencies = agencies;
  }

  /// @param at when its head was signed
  public record Shown(long size, String root, String at, String note) {}

  /// @param what such as `Credential issued`
  /// @param holds whether the proof is right
  public record Line(String what, String at, long entry, boolean holds, Logged logged) {}

  public record About(String title, String path, List<Line> lines) {}

  @GetMapping("/log")
  String log(@RequestParam(defaultValue = "") String kept, Model model) {
    model.addAttribute("kept", kept);
    model.addAttribute("answer", kept.isBlank() ? null : answer(kept));
    model.addAttribute(
        "shown",
        log.head()
            .map(it ->
                new Shown(it.head().size(), it.head().root(), time(it.head().at()), it.note()))
            .orElse(null));
    return "credentials/log/log";
  }

  /// Holds a head that somebody kept against today's log.
  private Answer answer(String kept) {
    return Kept.read(kept)
        .flatMap(it -> log.consistency(it.size()).map(shown -> shown.holdsFor(it.root())))
        .map(holds -> holds ? Answer.BEGINNING : Answer.ANOTHER)
        .orElse(Answer.UNKNOWN);
  }

  enum Answer {
    BEGINNING("Yes. Today's log still begins with the log of the head you kept."),
    ANOTHER("No. The head you kept does not belong to today's log. Ask the agency why."),
    UNKNOWN("This is no head of this log. Paste the whole text, from the first line on.");

    private final String sentence;

    Answer(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  @GetMapping("/log/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    var signed = log.head().orElseThrow(() -> new NotFound("A head of the log"));
    return open(MediaType.TEXT_PLAIN, signed.note().getBytes(UTF_8));
  }

  @GetMapping("/log/tile/{level}/{index}")
  ResponseEntity<byte[]> tile(@PathVariable int level, @PathVariable long index) {
    var hashes = log.tile(level, index).orElseThrow(() -> new NotFound("The tile"));
    return open(MediaType.APPLICATION_OCTET_STREAM, hashes);
  }

  @GetMapping("/log/consistency")
  @ResponseBody
  Consistency consistency(@RequestParam long from) {
    return log.consistency(from).orElseThrow(() -> new NotFound("A head of this size"));
  }

  @GetMapping("/credentials/{id}/log")
  String about(@PathVariable UUID id, Model model) {
    var credential = credentials.of(new Credential.Id(id));
    var lines = log.about(credential.id(), PUBLIC).stream().map(this::line).toList();
    model.addAttribute("about", new About(credential.title(), "/credentials/" + id, lines));
    return "credentials/log/about";
  }

  @GetMapping("/credentials/{id}/log.json")
  @ResponseBody
  List<Proof> proofs(@PathVariable UUID id) {
    var credential = credentials.of(new Credential.Id(id));
    return log.about(credential.id(), PUBLIC).stream().map(Proof::of).toList();
  }

  /// @param leaf SHA-256 over a zero byte and the entry's seal
  /// @param path from the leaf up to the root (RFC 6962, 2.1.1)
  record Proof(String what, long entry, String leaf, List<String> path, long size, String note) {

    static Proof of(Logged logged) {
      var proof = logged.proof();
      return new Proof(
          logged.entry().action(),
          proof.entry(),
          proof.leaf(),
          proof.path(),
          proof.in().head().size(),
          proof.in().note());
    }
  }

  private Line line(Logged logged) {
    var entry = logged.entry();
    return new Line(
        entry.action().substring(0, 1).toUpperCase(Locale.ROOT) + entry.action().substring(1),
        time(entry.at()),
        entry.number(),
        logged.proof().holds(),
        logged);
  }

  private String time(Instant at) {
    ZoneId zone = agencies.current().timeZone();
    return DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a", Locale.US).withZone(zone).format(at);
  }

  /// Whoever watches logs comes from other sites, and nothing here is secret.
  private static ResponseEntity<byte[]> open(MediaType type, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
        .header("Access-Control-Allow-Origin", "*")
        .body(body);
  }
}
