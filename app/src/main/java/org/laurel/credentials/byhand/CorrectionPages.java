package org.laurel.credentials.byhand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Rubric;
import org.laurel.credentials.Completions;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.issuing.HandAwards;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an administrator proposes a corrected credential in the place of one.
@Controller
@Requires(Role.ADMINISTRATOR)
class CorrectionPages {

  private final Proposing proposing;
  private final Credentials credentials;
  private final HandAwards awards;
  private final Completions completions;
  private final Catalog catalog;

  CorrectionPages(
      Proposing proposing,
      Credentials credentials,
      HandAwards awards,
      Completions completions,
      Catalog catalog) {
    this.proposing = proposing;
    this.credentials = credentials;
    this.awards = awards;
    this.completions = completions;
    this.catalog = catalog;
  }

  /// @param levels those that demonstrate, title by code
  /// @param chosen the level by criterion code
  public record Shown(
      Credential credential,
      String name,
      String reason,
      List<Rubric.Criterion> criteria,
      Map<String, String> levels,
      Map<String, String> chosen) {}

  @GetMapping("/credentials/{id}/correction")
  ModelAndView ask(@PathVariable UUID id) {
    var credential = credentials.of(new Credential.Id(id));
    var typed = new Correction(credential.earnerName(), "", awards.levels(credential.id()));
    return page(credential, typed, Errors.NONE, HttpStatus.OK);
  }

  @PostMapping("/credentials/{id}/correction")
  ModelAndView propose(
      @PathVariable UUID id,
      @RequestParam Map<String, String> form,
      Actor actor,
      RedirectAttributes redirect) {
    var credential = credentials.of(new Credential.Id(id));
    var typed = Correction.of(form, awards.levels(credential.id()));
    var errors = typed.errors(choices(credential));
    if (!errors.any())
      try {
        return ByHandPages.to(
            proposing.correction(
                actor, credential.id(), typed.name(), typed.levels(), typed.reason()),
            redirect);
      } catch (Refused refused) {
        errors = Errors.at("", refused);
      }
    return page(credential, typed, errors, HttpStatus.BAD_REQUEST);
  }

  private ModelAndView page(
      Credential credential, Correction typed, Errors errors, HttpStatus status) {
    var criteria =
        rubric(credential).stream()
            .flatMap(it -> it.criteria().stream())
            .filter(it -> typed.levels().containsKey(it.code()))
            .toList();
    var shown =
        new Shown(
            credential,
            typed.name(),
            typed.reason(),
            criteria,
            choices(credential),
            typed.levels());
    return new ModelAndView(
        "credentials/byhand/correction", Map.of("shown", shown, "errors", errors), status);
  }

  private Map<String, String> choices(Credential credential) {
    return rubric(credential).map(Correction::choices).orElse(Map.of());
  }

  /// Empty for a pathway, which was judged by nobody.
  private Optional<Rubric> rubric(Credential credential) {
    return completions.of(credential.id().value()).isPresent()
        ? Optional.empty()
        : Optional.of(catalog.version(credential.version()).design().rubric());
  }
}
