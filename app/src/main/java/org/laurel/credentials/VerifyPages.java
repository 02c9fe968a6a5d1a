package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Errors;
import org.laurel.web.Everyone;
import org.laurel.web.Refused;
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

  private final Credentials credentials;

  VerifyPages(Credentials credentials) {
    this.credentials = credentials;
  }

  /// What was typed, to be shown again after a mistake.
  public record Typed(String address, String text) {

    static final Typed NOTHING = new Typed("", "");

    private Brought brought() {
      if (!address.isBlank()) return new Brought.Address(Brought.address(address));
      if (text.isBlank())
        throw new Refused("Choose a file, or paste the web address or the text of a badge.");
      return Brought.of(text.strip().getBytes(UTF_8));
    }

    /// The field in which a mistake stands.
    private String field() {
      return address.isBlank() ? text.isBlank() ? "file" : "text" : "address";
    }
  }

  @GetMapping("/verify")
  ModelAndView ask() {
    return page(HttpStatus.OK, null, Typed.NOTHING, Errors.NONE);
  }

  @PostMapping("/verify")
  ModelAndView verify(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String text)
      throws IOException {
    var typed = new Typed(address, text);
    var picture = file == null || file.isEmpty() ? null : file;
    try {
      var brought = picture == null ? typed.brought() : Brought.of(picture.getBytes());
      return page(HttpStatus.OK, credentials.verify(brought), Typed.NOTHING, Errors.NONE);
    } catch (Refused refused) {
      var field = picture == null ? typed.field() : "file";
      var mistake = new Errors.Mistake(field, String.valueOf(refused.getMessage()));
      return page(HttpStatus.BAD_REQUEST, null, typed, new Errors(List.of(mistake)));
    }
  }

  private static ModelAndView page(
      HttpStatus status, @Nullable Report report, Typed typed, Errors errors) {
    var view = new ModelAndView("credentials/verify");
    view.setStatus(status);
    return view.addObject("report", report).addObject("typed", typed).addObject("errors", errors);
  }
}
