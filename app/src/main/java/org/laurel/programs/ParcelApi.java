package org.laurel.programs;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Program packages for programs.
@RestController
@Requires(Role.AUTHOR)
@RequestMapping("/api/v1/programs")
class ParcelApi {

  private final Parcels parcels;
  private final Programs programs;

  ParcelApi(Parcels parcels, Programs programs) {
    this.parcels = parcels;
    this.programs = programs;
  }

  public record Loaded(String slug, String title, String summary) {}

  @GetMapping
  @Operation(summary = "List the programs of the agency")
  List<Loaded> all() {
    return programs.all().stream().map(ParcelApi::loaded).toList();
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Load a program package, a ZIP archive; the same one again changes nothing")
  Loaded take(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    try (var archive = Parcel.content(file)) {
      return loaded(parcels.take(archive, actor.id()));
    }
  }

  @GetMapping("/{slug}/package")
  @Operation(summary = "Read a program as a package, a ZIP archive")
  ResponseEntity<byte[]> read(@PathVariable String slug) throws IOException {
    return Parcel.answer(slug, parcels.packed(slug));
  }

  private static Loaded loaded(Program program) {
    return new Loaded(program.slug(), program.title(), program.summary());
  }
}
