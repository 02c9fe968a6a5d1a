package org.laurel.trials.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;

/// The entry: `trials <command> …` prints a result and exits with 0, or one line of what is wrong
/// and exits with 2.
public final class Trials {
  static final List<Command> COMMANDS =
      Stream.of(
              MixedCommands.all(),
              ModelCommands.all(),
              DesignCommands.all(),
              PowerCommands.all(),
              MeasureCommands.all(),
              EvidenceCommands.all(),
              SynthesisCommands.all(),
              PrivacyCommands.all(),
              PictureCommands.all())
          .flatMap(List::stream)
          .toList();

  private Trials() {}

  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(words, out, err);
    out.flush();
    System.exit(code);
  }

  /// Runs one command and answers its exit code.
  public static int run(String[] words, PrintStream out, PrintStream err) {
    if (words.length == 0 || words[0].equals("help") || words[0].equals("--help")) {
      COMMANDS.forEach(each -> out.println("trials " + each.name() + " " + each.usage()));
      return 0;
    }
    try {
      out.print(answer(words[0], Arrays.asList(words).subList(1, words.length)));
      return 0;
    } catch (BadInput e) {
      err.println("trials: " + e.getMessage());
      return 2;
    } catch (ArithmeticException e) {
      err.println("trials: this model cannot be fitted to these data: " + e.getMessage());
      return 2;
    }
  }

  private static String answer(String name, List<String> words) {
    Command command =
        COMMANDS.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() ->
                new BadInput(
                    "there is no command '%s'; known are: %s"
                        .formatted(
                            name,
                            String.join(", ", COMMANDS.stream().map(Command::name).toList()))));
    Arguments given = Arguments.parse(words, command.options());
    Map<String, @Nullable Object> result = command.run().apply(given);
    Object picture = result.get(Command.PICTURE);
    if (picture != null && !given.has("format")) {
      return picture.toString();
    }
    return switch (given.text("format", "json")) {
      case "json" -> Json.write(result);
      case "table" -> TextTable.write(result);
      default ->
          throw new BadInput(
              "--format is one of json, table, not '%s'".formatted(given.required("format")));
    };
  }
}
