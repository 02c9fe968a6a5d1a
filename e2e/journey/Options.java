package journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the journey was told on the command line.
///
/// @param address of the server, or of one agency on it
/// @param program whose micro-credential is earned
/// @param assessorTokens empty when the demonstration's assessors shall sign in
/// @param evidence the folder with the files that the teacher hands in
record Options(URI address, String program, List<String> assessorTokens, Path evidence) {

  static final String HELP =
      """
      journey: a teacher earns a micro-credential, step by step, on a running server

        --url <address>           default http://localhost:8080; with several agencies, add the
                                  agency: http://localhost:8080/bayou
        --program <slug>          arcs-virginia (default) or lausd-steam
        --assessor-token <token>  twice, for two assessors; default: the demonstration's assessors,
                                  read from $LAUREL_HOME/demo-accounts.txt
        --evidence <folder>       default e2e/evidence
      """;

  record Account(String role, String email, String password) {}

  static Options of(String... words) {
    var address = "http://localhost:8080";
    var program = "arcs-virginia";
    var evidence = "e2e/evidence";
    var tokens = new ArrayList<String>();
    for (var i = 0; i < words.length; i += 2) {
      if (i + 1 == words.length) throw new IllegalArgumentException(words[i] + " needs a value.");
      switch (words[i]) {
        case "--url" -> address = words[i + 1];
        case "--program" -> program = words[i + 1];
        case "--evidence" -> evidence = words[i + 1];
        case "--assessor-token" -> tokens.add(words[i + 1]);
        default -> throw new IllegalArgumentException(words[i] + " is no option. Try --help.");
      }
    }
    if (tokens.size() == 1) throw new IllegalArgumentException("Two assessors judge: two tokens.");
    return new Options(
        URI.create(address.replaceFirst("/+$", "")), program, tokens, Path.of(evidence));
  }

  /// The address of the agency: a server with only one leads there from any page.
  String agency() {
    var catalogue = URI.create(address + "/catalogue");
    try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      var request = HttpRequest.newBuilder(catalogue).build();
      var answer = client.send(request, BodyHandlers.discarding());
      if (answer.statusCode() != 200)
        throw new IllegalArgumentException(
            "Which agency? Add it to --url, such as http://localhost:8080/bayou.");
      return answer.uri().toString().replaceFirst("/catalogue$", "");
    } catch (IOException e) {
      throw new IllegalStateException(Api.noAnswerFrom(catalogue), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for " + catalogue, e);
    }
  }

  /// The two assessors whose accounts a demonstration server makes at its first start.
  static List<Account> demonstrationAssessors() {
    var home = Objects.requireNonNullElse(System.getenv("LAUREL_HOME"), "data");
    var file = Path.of(home, "demo-accounts.txt");
    try (var lines = Files.lines(file)) {
      return lines
          .map(line -> line.split("\t"))
          .filter(fields -> fields.length == 3 && fields[0].equalsIgnoreCase("assessor"))
          .map(fields -> new Account(fields[0], fields[1], fields[2]))
          .limit(2)
          .toList();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "No demonstration accounts in " + file + ". Pass --assessor-token twice.", e);
    }
  }
}
