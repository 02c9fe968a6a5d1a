import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/// Asks a running Laurel on this machine for what only the person who runs it may ask.
///
/// The key lies in a file that only the owner of the process can read.
class Operator {

  static final String TOKEN_HELP =
      """
      token EMAIL [AGENCY]   prints a bearer token for that person, good for 30 days.
                             AGENCY is the first part of the address; needed only where there are several.""";
  static final String BACKUP_HELP =
      """
      backup FILE            writes database and files of the running Laurel into one archive.
                             It holds no secret: keep LAUREL_HOME/secrets in a safe place of its own.""";

  static void main(String... args) throws IOException, InterruptedException {
    var command = args[0];
    if (args.length < 2 || args[1].equals("--help")) {
      IO.println(command.equals("token") ? TOKEN_HELP : BACKUP_HELP);
      return;
    }
    switch (command) {
      case "token" -> ask("tokens", args[1] + "\n" + (args.length > 2 ? args[2] : ""));
      case "backup" -> ask("backups", Path.of(args[1]).toAbsolutePath().toString());
      default -> throw new IllegalArgumentException(command);
    }
  }

  static void ask(String what, String body) throws IOException, InterruptedException {
    var home = Path.of(System.getenv().getOrDefault("LAUREL_HOME", "data"));
    var port = System.getenv().getOrDefault("LAUREL_PORT", "8080");
    var key = home.resolve("secrets").resolve("operator");
    if (!Files.isReadable(key))
      end("There is no Laurel in " + home + " that you may operate. Set LAUREL_HOME to its folder.");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/operator/" + what))
            .header("Laurel-Operator", Files.readString(key).strip())
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) end(response.body().strip());
      IO.println(response.body().strip());
    } catch (ConnectException e) {
      end("No Laurel answers on port " + port + ". Start it first: ./laurel start");
    }
  }

  static void end(String sentence) {
    System.err.println(sentence);
    System.exit(1);
  }
}
