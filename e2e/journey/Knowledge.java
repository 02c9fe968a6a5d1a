package journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the teacher of the journey has learned: the answers to all that a test may ask.
///
/// @param answers codes of choices, or one number, by the words of the question
public record Knowledge(Map<String, List<String>> answers) {

  /// @param folder of the sample evidence
  public static Knowledge in(Path folder) {
    var answers = new HashMap<String, List<String>>();
    try {
      for (var line : Files.readAllLines(folder.resolve("alpr-answers.txt"))) {
        var parts = line.split("\t");
        answers.put(parts[0], List.of(parts[1].split(",")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The answers in " + folder + " cannot be read.", e);
    }
    return new Knowledge(Map.copyOf(answers));
  }

  /// Takes the test and answers every question.
  ///
  /// @return whether it is passed
  public boolean takeTest(Api teacher, String enrollment) {
    var sitting = teacher.post(enrollment + "/sittings", Map.of());
    var path = enrollment + "/sittings/" + sitting.at("number").text();
    for (var question : sitting.at("questions").list())
      teacher.put(
          path + "/questions/" + question.at("number").text(), Map.of("answer", answer(question)));
    return teacher.post(path + "/result", Map.of()).at("result").at("passed").isTrue();
  }

  private List<String> answer(Json question) {
    var words = question.at("prompt").text().strip().replaceAll("\\s+", " ");
    var answer = answers.get(words);
    if (answer == null) throw new IllegalStateException("Nobody learned this: " + words);
    return answer;
  }
}
