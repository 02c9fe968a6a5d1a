package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.Baking;
import org.laurel.openbadges.json.Refused;
import org.laurel.web.Errors;
import org.laurel.web.Everyone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where anybody checks anybody's badge. Nothing that is sent here is kept.
@Controller
@Everyone
class VerifyPages {

  private static final int LARGEST = 2 << 20;

  private final Credentials credentials;

  VerifyPages(Credentials credentials) {
    this.credentials = credentials;
  }

  @GetMapping("/verify")
  ModelAndView ask() {
    return page(HttpStatus.OK, null, Errors.NONE);
  }

  @PostMapping("/verify")
  ModelAndView verify(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String text)
      throws IOException {
    var bytes = file == null || file.isEmpty() ? text.strip().getBytes(UTF_8) : file.getBytes();
    if (bytes.length == 0) return mistake("Choose a file, or paste the text of a badge.");
    if (bytes.length > LARGEST) return mistake("This is too large for a badge: 2 MB is the most.");
    try {
      return page(HttpStatus.OK, credentials.verify(document(bytes)), Errors.NONE);
    } catch (Refused e) {
      return mistake(
          "No badge is inside this file. Choose the PNG, SVG or JSON that you were given.");
    }
  }

  /// A badge comes as its text, or inside a picture.
  private static String document(byte[] bytes) {
    return isText(bytes)
        ? new String(bytes, UTF_8)
        : Baking.extract(bytes).orElseThrow(() -> new Refused("nothing is baked in"));
  }

  private static boolean isText(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 64), UTF_8).strip().startsWith("{");
  }

  private static ModelAndView mistake(String sentence) {
    var mistakes = new Errors(List.of(new Errors.Mistake("file", sentence)));
    return page(HttpStatus.BAD_REQUEST, null, mistakes);
  }

  private static ModelAndView page(HttpStatus status, @Nullable Report report, Errors errors) {
    var view = new ModelAndView("credentials/verify");
    view.setStatus(status);
    return view.addObject("report", report).addObject("errors", errors);
  }
}
