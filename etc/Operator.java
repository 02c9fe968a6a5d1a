import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

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

  static final String CEREMONY_HELP =
      """
      ceremony FILE          makes both keys of an agency's next epoch as a file says that people have reviewed,
                             on its day and before its witnesses, and prints the transcript to sign and file.
                             docs/guide/running.md shows such a file.""";

  static final String PROGRAM_HELP =
      """
      program validate FOLDER [AGENCY]   reads a program package and says what is wrong, and keeps nothing
      program load FOLDER [AGENCY]       loads it, all of it or nothing
      program export FOLDER [AGENCY]     writes the program named as the folder's last part into that folder
                                         AGENCY is the first part of the address; needed only where there are several.""";

  static final Map<String, String> HELP =
      Map.of(
          "token", TOKEN_HELP, "backup", BACKUP_HELP, "ceremony", CEREMONY_HELP, "program", PROGRAM_HELP);

  static void main(String... args) throws IOException, InterruptedException {
    var command = args[0];
    if (args.length < 2 || args[1].equals("--help")) {
      IO.println(HELP.get(command));
      return;
    }
    switch (command) {
      case "token" -> ask("tokens", args[1] + "\n" + (args.length > 2 ? args[2] : ""));
      case "backup" -> ask("backups", Path.of(args[1]).toAbsolutePath().toString());
      case "ceremony" -> ask("ceremonies", Path.of(args[1]).toAbsolutePath().toString());
      case "program" -> program(args);
      default -> throw new IllegalArgumentException(command);
    }
  }

  static void program(String... args) throws IOException, InterruptedException {
    if (args.length < 3 || !Set.of("validate", "load", "export").contains(args[1])) end(PROGRAM_HELP);
    var folder = Path.of(args[2]).toAbsolutePath().normalize();
    ask("programs/" + args[1], folder + "\n" + (args.length > 3 ? args[3] : ""));
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
