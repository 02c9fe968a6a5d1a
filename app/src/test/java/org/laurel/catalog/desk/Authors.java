package org.laurel.catalog.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.laurel.World;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;

/// An agency with three authors, the STEAM micro-credential and a template of it.
@SuppressWarnings("NullAway.Init") // gather fills them in
class Authors {

  private static final AtomicInteger AGENCIES = new AtomicInteger();

  private final World world;
  private final Agencies agencies;
  private final Programs programs;
  private final Drafts drafts;

  Agency agency;
  Actor ruth;
  Actor omar;
  Actor lin;
  EditedPackage edited;

  Authors(World world, Agencies agencies, Programs programs, Drafts drafts) {
    this.world = world;
    this.agencies = agencies;
    this.programs = programs;
    this.drafts = drafts;
  }

  /// Begins afresh in an agency of its own.
  void gather(Path temp) {
    var slug = "cedar-" + AGENCIES.incrementAndGet();
    agency = agencies.found(slug, "Cedar " + slug, "US-VA", "America/New_York");
    ruth = world.joins(agency, "Ruth Cedar", Role.AUTHOR);
    omar = world.joins(agency, "Omar Cedar", Role.AUTHOR);
    lin = world.joins(agency, "Lin Cedar", Role.AUTHOR);
    edited =
        EditedPackage.of("lausd-steam", temp)
            .twin("steam", "frame")
            .edit(
                "micro-credentials/frame/micro-credential.yaml",
                "stage: published",
                "stage: draft");
    asTemplate(edited.folder(), "frame");
    load();
  }

  private static void asTemplate(Path folder, String slug) {
    try {
      Files.createDirectories(folder.resolve("templates"));
      Files.move(folder.resolve("micro-credentials/" + slug), folder.resolve("templates/" + slug));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void load() {
    in(() -> programs.load(edited.folder()));
  }

  <T> T in(Supplier<T> work) {
    return world.within(agency, work);
  }

  void in(Runnable work) {
    world.within(agency, work);
  }

  /// The version that came with the package.
  Version.Id packaged(String slug) {
    return in(drafts::library).stream()
        .filter(it -> it.slug().equals(slug))
        .findFirst()
        .orElseThrow()
        .version();
  }

  /// What the page's form would send, with a few boxes filled in anew.
  Map<String, List<String>> form(Version.Id version, Place place, Map<String, List<String>> anew) {
    var form = new HashMap<String, List<String>>();
    in(() -> drafts.sheet(version, place))
        .boxes()
        .forEach(box -> form.put(box.name(), box.values()));
    form.putAll(anew);
    return form;
  }

  /// Fills in one box as its author would.
  Saving type(Actor author, Version.Id version, Place place, String box, String... values) {
    var form = form(version, place, Map.of(box, List.of(values)));
    var seal = in(() -> drafts.sheet(version, place)).seal();
    return in(() -> drafts.save(author, version, place, form, seal));
  }
}
