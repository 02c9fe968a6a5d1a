package org.laurel.openbadges.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;

/// Reads the published keys of an issuer that may assert (Controlled Identifiers 1.0, 2.3.2).
final class DidReader {
  private DidReader() {}

  static DidDocument read(Json.Obj document) {
    String id = document.text("id").orElseThrow(() -> new Refused(".id", "must be a DID"));
    List<String> asserting =
        document.texts("assertionMethod").map(reference -> absolute(reference, id)).toList();
    List<Json.Obj> own =
        Stream.concat(
                document.objects("assertionMethod"),
                document
                    .objects("verificationMethod")
                    .filter(
                        method -> asserting.contains(absolute(method.text("id").orElse(""), id))))
            .filter(method -> method.text("controller").filter(id::equals).isPresent())
            .toList();
    return new DidDocument(
        id,
        own.stream().flatMap(method -> multikey(method, id).stream()).toList(),
        own.stream().flatMap(method -> jwk(method, id).stream()).toList());
  }

  private static Optional<DidDocument.Method> multikey(Json.Obj method, String did) {
    return method
        .text("publicKeyMultibase")
        .map(key ->
            new DidDocument.Method(
                idOf(method, did), key, time(method, "expires"), time(method, "revoked")));
  }

  private static Optional<DidDocument.JwkMethod> jwk(Json.Obj method, String did) {
    return method
        .objects("publicKeyJwk")
        .findFirst()
        .map(key ->
            new DidDocument.JwkMethod(
                idOf(method, did), key, time(method, "expires"), time(method, "revoked")));
  }

  private static String idOf(Json.Obj method, String did) {
    return absolute(
        method.text("id").orElseThrow(() -> new Refused(".verificationMethod.id", "is missing")),
        did);
  }

  private static String absolute(String reference, String did) {
    return reference.startsWith("#") ? did + reference : reference;
  }

  private static @Nullable Instant time(Json.Obj method, String name) {
    return method.text(name).map(Times::parse).orElse(null);
  }
}
