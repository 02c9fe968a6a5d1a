package org.laurel.files.viruses;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Refuses files that hold a virus. Where a scanner is set up and does not answer, nothing is
/// taken.
@Component
public class VirusScan {

  private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

  /// The file with which everybody tests scanners (eicar.org): these 68 characters, and at most
  /// white space after them, 128 in all. Written in two parts, or scanners would find it here.
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private static final int LONGEST_EICAR = 128;

  private final @Nullable Clamd clamd;

  VirusScan(@Value("${laurel.clamav:}") String address) {
    clamd = address.isEmpty() ? null : Clamd.at(address);
  }

  /// @throws Refused when it holds one, or nobody can tell
  public void orRefuse(Path file, String name) throws IOException {
    if (clamd != null) orRefuse(answer(clamd, file), name);
    else if (isEicar(file))
      throw new Refused(
          "“" + name + "” is the test file for virus scanners. No scanner is set up here.");
  }

  private static String answer(Clamd clamd, Path file) {
    try {
      return clamd.answerFor(file);
    } catch (IOException silent) {
      LOG.error("The virus scanner does not answer: {}", silent.getMessage());
      return "";
    }
  }

  private static void orRefuse(String answer, String name) {
    if (answer.endsWith(" OK")) return;
    if (answer.endsWith(" FOUND"))
      throw new Refused(
          "“"
              + name
              + "” holds a virus. Nothing of it was kept. Tell whoever looks after your"
              + " device.");
    if (answer.contains("size limit exceeded"))
      throw new Refused(
          "“"
              + name
              + "” is too large to be looked at for viruses here. Make it smaller, or link"
              + " to it.");
    throw new Refused(
        "Files cannot be looked at for viruses just now, so “"
            + name
            + "” was not taken. Try again"
            + " in some minutes.");
  }

  private static boolean isEicar(Path file) throws IOException {
    return Files.size(file) <= LONGEST_EICAR
        && Files.readString(file, ISO_8859_1).stripTrailing().equals(EICAR);
  }
}
