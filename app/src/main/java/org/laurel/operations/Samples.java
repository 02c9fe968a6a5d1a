package org.laurel.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.laurel.database.Secret;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.laurel.people.People;
import org.laurel.programs.Programs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Fills an empty Laurel with an agency, people and programmes to look at.
@Component
class Samples {

  static final String SLUG = "demo";

  private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
  private static final List<String> PROGRAMS = List.of("arcs-virginia", "lausd-steam");
  private static final String ACCOUNTS = "demo-accounts.txt";

  private final Agencies agencies;
  private final People people;
  private final Programs programs;
  private final Tenancy tenancy;
  private final OperationsSettings settings;

  Samples(
      Agencies agencies,
      People people,
      Programs programs,
      Tenancy tenancy,
      OperationsSettings settings) {
    this.agencies = agencies;
    this.people = people;
    this.programs = programs;
    this.tenancy = tenancy;
    this.settings = settings;
  }

  void load() throws IOException {
    LOG.info("Loading the sample agency…");
    var agency = agencies.found(SLUG, "Laurel Demonstration Agency", "US-VA", "America/New_York");
    tenancy.within(agency.id(), this::fill);
    writeAccounts();
  }

  private void fill() {
    for (var program : PROGRAMS) {
      LOG.info("Loading the sample programme {}…", program);
      programs.load(settings.programs().resolve(program));
    }
    for (var account : DemoAccount.ALL) {
      var person = people.register(account.name(), account.email(), password());
      people.join(person.id(), account.role());
    }
  }

  /// The accounts of the demonstration as a table, or empty where there are none.
  String accounts() throws IOException {
    var file = settings.home().resolve(ACCOUNTS);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private void writeAccounts() throws IOException {
    Path file = settings.home().resolve(ACCOUNTS);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file,
        DemoAccount.ALL.stream()
            .map(it -> it.role().name() + "\t" + it.email() + "\t" + password() + "\n")
            .collect(Collectors.joining()));
  }

  /// Random for each installation: a demonstration that is left running is no open door.
  private String password() {
    return "laurel-demo-" + Secret.of(settings.home(), "demo").substring(0, 10);
  }
}
