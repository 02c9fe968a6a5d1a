package org.laurel.learning.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.laurel.catalog.Lesson.Material;
import org.laurel.files.Files;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Sends the pictures, films and papers of a lesson to whoever is enrolled.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}/lessons/{unit}/materials/{number}")
class MaterialPages {

  private static final MediaType VTT = new MediaType("text", "vtt", UTF_8);

  private final Lessons lessons;
  private final Files files;

  MaterialPages(Lessons lessons, Files files) {
    this.lessons = lessons;
    this.files = files;
  }

  @GetMapping
  ResponseEntity<Resource> file(
      Actor actor, @PathVariable UUID id, @PathVariable String unit, @PathVariable int number) {
    var material = material(actor, id, unit, number);
    var file = Optional.ofNullable(material.file()).orElseThrow(MaterialPages::missing);
    var name = material.title() + "." + file.type().extension();
    return files.send(file, name, actor.id(), "lesson " + unit + ", material " + number);
  }

  @GetMapping("/captions")
  ResponseEntity<String> captions(
      Actor actor, @PathVariable UUID id, @PathVariable String unit, @PathVariable int number) {
    var captions = material(actor, id, unit, number).captions();
    return ResponseEntity.ok()
        .contentType(VTT)
        .cacheControl(CacheControl.noStore())
        .body(Optional.ofNullable(captions).orElseThrow(MaterialPages::missing));
  }

  /// @param number counted from 1
  private Material material(Actor actor, UUID id, String unit, int number) {
    var all = lessons.reading(actor, new Enrollment.Id(id), unit).materials();
    if (number < 1 || number > all.size()) throw missing();
    return all.get(number - 1);
  }

  private static NotFound missing() {
    return new NotFound("This material");
  }
}
