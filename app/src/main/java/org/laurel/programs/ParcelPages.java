package org.laurel.programs;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Programs as files to take away and to bring in, for those who write them.
@Controller
@Requires(Role.AUTHOR)
class ParcelPages {

  private final Parcels parcels;
  private final Programs programs;

  ParcelPages(Parcels parcels, Programs programs) {
    this.parcels = parcels;
    this.programs = programs;
  }

  @Bean
  static MenuItem programsItem() {
    return new MenuItem("Programs", "/programs", Role.AUTHOR.name(), 61);
  }

  @GetMapping("/programs")
  ModelAndView programs() {
    return page(HttpStatus.OK, Errors.NONE);
  }

  /// @param trial whether to say what is wrong, and keep nothing
  @PostMapping("/programs")
  ModelAndView take(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean trial,
      RedirectAttributes next)
      throws IOException {
    try (var archive = Parcel.content(file)) {
      var program = trial ? parcels.tried(archive) : parcels.take(archive, actor.id());
      next.addFlashAttribute("notice", sentence(program, trial));
      return new ModelAndView("redirect:/programs");
    } catch (Refused refused) {
      var mistake = new Errors.Mistake("file", String.valueOf(refused.getMessage()));
      return page(HttpStatus.BAD_REQUEST, new Errors(List.of(mistake)));
    }
  }

  private static String sentence(Program program, boolean trial) {
    return trial
        ? "Nothing is wrong with “%s”. Nothing was loaded yet.".formatted(program.title())
        : "“%s” is loaded.".formatted(program.title());
  }

  private ModelAndView page(HttpStatus status, Errors errors) {
    var page = new ModelAndView("programs/programs", status);
    page.addObject("programs", programs.all());
    page.addObject("errors", errors);
    return page;
  }

  @GetMapping("/programs/{slug}/package")
  ResponseEntity<byte[]> send(@PathVariable String slug) throws IOException {
    return Parcel.answer(slug, parcels.packed(slug));
  }
}
