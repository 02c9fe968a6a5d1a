package org.laurel.credentials.issuer;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.laurel.audit.Audit;
import org.laurel.database.Tenancy;
import org.laurel.packages.PackageFile;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes keys as a file says that people have reviewed: once, on its day, and before witnesses.
@Component
public class Ceremonies {

  private final Agencies agencies;
  private final People people;
  private final IssuerKeys keys;
  private final PublicAddresses addresses;
  private final Tenancy tenancy;
  private final Audit audit;
  private final InstantSource clock;

  Ceremonies(
      Agencies agencies,
      People people,
      IssuerKeys keys,
      PublicAddresses addresses,
      Tenancy tenancy,
      Audit audit,
      InstantSource clock) {
    this.agencies = agencies;
    this.people = people;
    this.keys = keys;
    this.addresses = addresses;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /// Makes both keys of the epoch and an entry of the record, or nothing. The file names its
  /// agency, so the work need not run for one.
  ///
  /// @return the transcript, as text that those who were there sign on paper
  /// @throws Refused naming the file and the field of the first mistake
  @Transactional
  public String hold(Path path) {
    var file = PackageFile.at(path);
    var text = file.text();
    var ceremony = file.yaml(text, Ceremony.class);
    var agency =
        agencies
            .bySlug(ceremony.agency())
            .orElseThrow(() -> CeremonyPolicy.noAgency(ceremony, file));
    return tenancy.within(
        agency.id(), () -> hold(ceremony, agency, file, Fingerprint.of(text)).write());
  }

  private CeremonyTranscript hold(
      Ceremony ceremony, Agency agency, PackageFile file, String digest) {
    CeremonyPolicy.itsEpochIsNext(ceremony, keys.next(), file);
    CeremonyPolicy.itsDayHasCome(ceremony, clock.instant().atZone(agency.timeZone()), file);
    var attending = attending(ceremony, file);
    var begun = keys.begin(ceremony.epoch());
    audit.append(
        attending.getFirst().id(),
        "keys made by ceremony",
        agency.id(),
        "Key %d; SHA-256 of the file: %s; witnesses: %s."
            .formatted(ceremony.epoch(), digest, ids(attending.subList(1, attending.size()))));
    return new CeremonyTranscript(
        agency, addresses.of(agency), ceremony.reason(), digest, begun, attending);
  }

  /// The conductor first.
  private List<Person> attending(Ceremony ceremony, PackageFile file) {
    var administrators = people.holding(Role.ADMINISTRATOR);
    var attending = new LinkedHashSet<Person>();
    ceremony
        .parts()
        .forEach((field, address) -> {
          var person =
              people
                  .byEmail(address)
                  .filter(administrators::contains)
                  .orElseThrow(() -> CeremonyPolicy.noAdministrator(address, field, file));
          if (!attending.add(person)) throw CeremonyPolicy.namedTwice(address, field, file);
        });
    return List.copyOf(attending);
  }

  private static String ids(List<Person> witnesses) {
    return witnesses.stream()
        .map(it -> it.id().value().toString())
        .collect(Collectors.joining(", "));
  }
}
