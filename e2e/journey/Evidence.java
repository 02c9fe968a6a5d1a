package journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One piece of evidence that the teacher of the journey gives.
///
/// @param slot the place that it fills
/// @param kind `file` or `text`
/// @param name of the file that is sent, or whose text is sent
/// @param students whether somebody can be recognized: `NONE` or `CONSENT_KEPT`
public record Evidence(String slot, String kind, String name, String students) {

  private static final Map<String, List<Evidence>> OF_PROGRAM =
      Map.of(
          "arcs-virginia",
          List.of(
              new Evidence("ALPR-1", "file", "lesson-plan.pdf", "NONE"),
              new Evidence("ALPR-2", "file", "student-work.png", "CONSENT_KEPT"),
              new Evidence("ALPR-3", "file", "reflection.mp4", "CONSENT_KEPT"),
              new Evidence("ALPR-4", "text", "reflection.txt", "NONE")),
          "lausd-steam",
          List.of(
              new Evidence("EOLA-1", "text", "reflection.txt", "NONE"),
              new Evidence("EOLA-2", "file", "reflection.mp4", "CONSENT_KEPT"),
              new Evidence("EOLA-3", "file", "unit-plan.docx", "NONE"),
              new Evidence("EOLA-4", "file", "student-work.png", "CONSENT_KEPT"),
              new Evidence("EOLA-5", "file", "classroom-photo.jpg", "NONE")));

  public static List<Evidence> of(String program) {
    if (!OF_PROGRAM.containsKey(program))
      throw new IllegalArgumentException("There is no evidence at hand for " + program + ".");
    return OF_PROGRAM.get(program);
  }

  /// The form that the API takes; a text ends with `mark`, which tells this journey from others.
  public Map<String, Object> form(Path folder, String mark) {
    var file = folder.resolve(name);
    var form = new LinkedHashMap<String, Object>();
    form.put("slot", slot);
    form.put("students", students);
    form.put("title", name);
    form.put(kind, kind.equals("text") ? text(file) + "\n\n" + mark : file);
    return form;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }
}
