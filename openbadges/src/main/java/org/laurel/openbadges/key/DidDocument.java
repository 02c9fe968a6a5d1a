package org.laurel.openbadges.key;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The keys of an issuer, as published under its DID (Controlled Identifiers 1.0, 2).
///
/// Keys have epochs: an old key stays in the document, so what it signed verifies for ever; a key
/// that was stolen stays too, with the time from which it proves nothing.
public record DidDocument(String id, List<Method> methods, List<JwkMethod> jwkMethods) {

  public DidDocument(String id, List<Method> methods) {
    this(id, methods, List.of());
  }

  private static final List<String> CONTEXTS =
      List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1");
  private static final String JWK_CONTEXT = "https://w3id.org/security/jwk/v1";

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

  /// A key for JSON Web Tokens (Controlled Identifiers 1.0, 2.2.3).
  public record JwkMethod(
      String id, Json.Obj publicKeyJwk, @Nullable Instant expires, @Nullable Instant revoked) {

    public static JwkMethod of(String id, JwtKey key) {
      return new JwkMethod(id, key.publicJwk(), null, null);
    }

    private Json toJson(String controller) {
      return Json.fields()
          .put("id", id)
          .put("type", "JsonWebKey")
          .put("controller", controller)
          .put("publicKeyJwk", publicKeyJwk)
          .put("expires", expires)
          .put("revoked", revoked)
          .done();
    }
  }

  public DidDocument {
    methods = List.copyOf(methods);
    jwkMethods = List.copyOf(jwkMethods);
  }

  /// The document of a `did:key`, which is derived and never fetched.
  public static DidDocument ofKey(VerificationKey key) {
    return new DidDocument(key.did(), List.of(Method.of(key.didKeyMethod(), key)));
  }

  /// Where the document of a `did:web` is published (did:web method, 2.5.2).
  public static URI address(String did) {
    if (!did.startsWith("did:web:")) {
      throw new Refused("keys are looked up for did:key and did:web only");
    }
    String[] parts = did.substring("did:web:".length()).split(":", -1);
    String path = String.join("/", Arrays.copyOfRange(parts, 1, parts.length));
    try {
      String host = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
      return URI.create(
          "https://" + host + "/" + (path.isEmpty() ? ".well-known" : path) + "/did.json");
    } catch (IllegalArgumentException e) {
      throw new Refused("not a did:web");
    }
  }

  public Optional<Method> method(String methodId) {
    return methods.stream().filter(method -> method.id().equals(methodId)).findFirst();
  }

  public Optional<JwkMethod> jwkMethod(String methodId) {
    return jwkMethods.stream().filter(method -> method.id().equals(methodId)).findFirst();
  }

  /// The same keys and one more.
  public DidDocument with(JwkMethod method) {
    return new DidDocument(
        id, methods, Stream.concat(jwkMethods.stream(), Stream.of(method)).toList());
  }

  /// `did.json`; `assertionMethod` lists ids as texts, which the 1EdTech validator needs.
  public String write() {
    Stream<String> ids =
        Stream.concat(methods.stream().map(Method::id), jwkMethods.stream().map(JwkMethod::id));
    Stream<Json> written =
        Stream.concat(
            methods.stream().map(method -> method.toJson(id)),
            jwkMethods.stream().map(method -> method.toJson(id)));
    return Json.fields()
        .put("@context", Json.array(contexts().map(Json.Text::new)))
        .put("id", id)
        .putAll("verificationMethod", written.toList())
        .putAll("assertionMethod", ids.map(Json.Text::new).toList())
        .done()
        .write();
  }

  /// The words for keys of tokens are needed only where there are any.
  private Stream<String> contexts() {
    return jwkMethods.isEmpty()
        ? CONTEXTS.stream()
        : Stream.concat(CONTEXTS.stream(), Stream.of(JWK_CONTEXT));
  }

  /// Reads the keys that may assert; kinds of key that this library does not know are passed over.
  public static DidDocument parse(String text) {
    return DidReader.read(Json.object(text));
  }
}
