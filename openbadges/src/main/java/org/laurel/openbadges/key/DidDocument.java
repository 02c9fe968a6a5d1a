package org.laurel.openbadges.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;

/// The keys of an issuer, as published under its DID (Controlled Identifiers 1.0, 2).
///
/// Keys have epochs: an old key stays in the document, so what it signed verifies for ever; a key
/// that was stolen stays too, with the time from which it proves nothing.
public record DidDocument(String id, List<Method> methods) {

  /// One key. `expires`: no new proofs after it. `revoked`: proofs from then on are worth nothing.
  public record Method(
      String id, String publicKeyMultibase, @Nullable Instant expires, @Nullable Instant revoked) {

    public static Method of(String id, VerificationKey key) {
      return new Method(id, key.multibase(), null, null);
    }

    public Method withExpires(Instant time) {
      return new Method(id, publicKeyMultibase, time, revoked);
    }

    public Method withRevoked(Instant time) {
      return new Method(id, publicKeyMultibase, expires, time);
    }

    private Json toJson(String controller) {
      return Json.fields()
          .put("id", id)
          .put("type", "Multikey")
          .put("controller", controller)
          .put("publicKeyMultibase", publicKeyMultibase)
          .put("expires", expires)
          .put("revoked", revoked)
          .done();
    }
  }

  public DidDocument {
    methods = List.copyOf(methods);
  }

  /// The document of a `did:key`, which is derived and never fetched.
  public static DidDocument ofKey(VerificationKey key) {
    return new DidDocument(key.did(), List.of(Method.of(key.didKeyMethod(), key)));
  }

  public Optional<Method> method(String methodId) {
    return methods.stream().filter(method -> method.id().equals(methodId)).findFirst();
  }

  /// `did.json`; `assertionMethod` lists ids as texts, which the 1EdTech validator needs.
  public String write() {
    return Json.fields()
        .put(
            "@context",
            Json.texts("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"))
        .put("id", id)
        .putAll("verificationMethod", methods.stream().map(method -> method.toJson(id)).toList())
        .putAll(
            "assertionMethod", methods.stream().map(method -> new Json.Text(method.id())).toList())
        .done()
        .write();
  }

  /// Reads the Multikeys that may assert; other kinds of key are passed over.
  public static DidDocument parse(String text) {
    Json.Obj document = Json.object(text);
    String id = document.text("id").orElseThrow(() -> new Refused(".id", "must be a DID"));
    var methods = new ArrayList<Method>();
    document
        .objects("assertionMethod")
        .map(method -> read(method, id))
        .forEach(o -> o.ifPresent(methods::add));
    List<String> asserting =
        document.texts("assertionMethod").map(ref -> absolute(ref, id)).toList();
    document
        .objects("verificationMethod")
        .flatMap(method -> read(method, id).stream())
        .filter(method -> asserting.contains(method.id()))
        .forEach(methods::add);
    return new DidDocument(id, methods);
  }

  private static Optional<Method> read(Json.Obj method, String did) {
    boolean own = method.text("controller").filter(did::equals).isPresent();
    if (!own || !method.text("type").filter("Multikey"::equals).isPresent()) {
      return Optional.empty();
    }
    return method
        .text("id")
        .flatMap(id ->
            method
                .text("publicKeyMultibase")
                .map(key ->
                    new Method(
                        absolute(id, did), key, time(method, "expires"), time(method, "revoked"))));
  }

  private static String absolute(String reference, String did) {
    return reference.startsWith("#") ? did + reference : reference;
  }

  private static @Nullable Instant time(Json.Obj method, String name) {
    return method.text(name).map(Times::parse).orElse(null);
  }
}
