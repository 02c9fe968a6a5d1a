package org.laurel.standards.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What is unusual in a package and was taken all the same. Most packages that publishers give out
/// fail the schema of CASE 1.1 (OpenAPI, CFPckgDocument: no additional properties), though nothing
/// in them misleads a reader.
final class Oddities {

  private final CasePackage read;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  private Oddities(CasePackage read) {
    this.read = read;
    parts.add(new Part(CasePackage.DOCUMENT, read.document()));
    read.items().forEach(it -> parts.add(it.part()));
    read.ties().forEach(it -> parts.add(it.part()));
  }

  /// One sentence for each kind; none when the package is as CASE 1.1 has it.
  static List<String> of(CasePackage read) {
    var oddities = new Oddities(read);
    oddities.ofForm();
    oddities.ofTree();
    oddities.ofCodes();
    return List.copyOf(oddities.sentences);
  }

  private void ofForm() {
    for (var field : List.of("CFPackageURI", "CFDocumentURI"))
      note(
          parts(it -> it.body().has(field)),
          field + " stands inside the package %s, where CASE 1.1 has no such field. It was kept.");
    for (var field : List.of("uri", "lastChangeDateTime"))
      note(
          parts(it -> it.optional(field).isEmpty()),
          field + " is missing %s, though CASE asks for it.");
    if (!read.document().has("creator"))
      sentences.add("CFDocument has no creator, though CASE asks for one.");
    note(
        parts(it -> !it.identifier().isAsCaseWants()),
        "An identifier is a UUID of a kind that CASE 1.1 does not know, %s. It was kept.");
    note(
        parts(it -> it.body().valueStream().anyMatch(JsonNode::isNull)),
        "A field is null %s. It counts as absent, and was kept.");
  }

  private void ofTree() {
    note(
        again(read.ties().stream().map(it -> it.part().identifier())),
        "An association is named again %s. It was kept each time.");
    note(
        read.items().stream().filter(read.tree()::isLoose).count(),
        "An item is the child of nothing %s. It stands at the top.");
    note(
        again(read.ties().stream().filter(Tie::isChild).map(Tie::origin)),
        "An item has one more parent %s. It stands under the first.");
  }

  private void ofCodes() {
    note(
        read.items().stream().filter(it -> it.code().isEmpty()).count(),
        "An item has no code (humanCodingScheme) %s. No micro-credential can point at it.");
    note(
        again(read.items().stream().flatMap(it -> it.code().stream())),
        "A code is used again %s. Micro-credentials can point at the first item that has it.");
  }

  private long parts(Predicate<Part> odd) {
    return parts.stream().filter(odd).count();
  }

  private static long again(Stream<?> values) {
    var all = values.toList();
    return all.size() - all.stream().distinct().count();
  }

  private void note(long count, String sentence) {
    if (count > 0) sentences.add(sentence.formatted(count == 1 ? "once" : count + " times"));
  }
}
