package org.laurel.credentials.issuer;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.people.Agency;
import org.laurel.people.Person;

/// What came of a ceremony, for those who were there to sign on paper and file.
///
/// @param digest SHA-256 of the file, in hexadecimal digits
/// @param attending the conductor first, then the witnesses
record CeremonyTranscript(
    Agency agency,
    Address address,
    String reason,
    String digest,
    IssuerKeys.Begun begun,
    List<Person> attending) {

  CeremonyTranscript {
    attending = List.copyOf(attending);
  }

  String write() {
    return Stream.of(facts(), persons(), signatures())
        .flatMap(it -> it)
        .collect(
            Collectors.joining("\n", "Key ceremony of " + clean(agency.name()) + "\n\n", "\n"));
  }

  private Stream<String> facts() {
    var key = begun.key();
    return Stream.of(
        line("Agency", agency.slug()),
        line("Issuer", address.did()),
        line("Epoch", String.valueOf(key.epoch())),
        line("Time (UTC)", key.since().truncatedTo(SECONDS).toString()),
        line("Reason", reason),
        line("File", "SHA-256 " + digest),
        line("Issuer key", key.multibase()),
        line("Token key", "JWK thumbprint " + begun.tokenKey() + " (RFC 7638)"),
        line("Published at", address.keys()));
  }

  private Stream<String> persons() {
    return attending.stream().map(it -> line(isConductor(it) ? "Conductor" : "Witness", it.name()));
  }

  private Stream<String> signatures() {
    return attending.stream()
        .map(it ->
            "\n\n%s\n%s, %s"
                .formatted(
                    "_".repeat(50), clean(it.name()), isConductor(it) ? "conductor" : "witness"));
  }

  private boolean isConductor(Person person) {
    return person.equals(attending.getFirst());
  }

  private static String line(String label, String value) {
    return "%-13s %s".formatted(label, clean(value));
  }

  /// A name or a reason of several lines could look like lines of ours.
  private static String clean(String value) {
    return value.strip().replaceAll("[\\p{Cc}\\p{Z}]+", " ");
  }
}
