package org.laurel.openbadges.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The JSON-LD contexts this library knows. They are bundled and pinned by digest, and none is ever
/// fetched: whoever can change a context can change what a signature says.
public final class Contexts {
  private static final Contexts BUNDLED = load();

  private final Map<String, byte[]> bytes;
  private final Map<String, Document> documents = new HashMap<>();

  private Contexts(Map<String, byte[]> bytes) {
    this.bytes = Map.copyOf(bytes);
    bytes.forEach((url, json) -> documents.put(url, document(json)));
  }

  public static Contexts bundled() {
    return BUNDLED;
  }

  /// These and more, for tests that use contexts made for examples.
  Contexts with(Map<String, String> more) {
    var all = new HashMap<>(bytes);
    more.forEach((url, json) -> all.put(url, json.getBytes(StandardCharsets.UTF_8)));
    return new Contexts(all);
  }

  public Set<String> urls() {
    return bytes.keySet();
  }

  public Optional<byte[]> bytes(String url) {
    return Optional.ofNullable(bytes.get(url));
  }

  Optional<Document> document(String url) {
    return Optional.ofNullable(documents.get(url));
  }

  private static Contexts load() {
    var found = new HashMap<String, byte[]>();
    new String(resource("contexts.txt"), StandardCharsets.US_ASCII)
        .lines()
        .map(line -> line.split(" "))
        .forEach(pin -> found.put(pin[2], pinned(pin[1], pin[0])));
    return new Contexts(found);
  }

  private static byte[] pinned(String file, String digest) {
    byte[] json = resource(file);
    if (!HexFormat.of().formatHex(Sha256.begin().digest(json)).equals(digest)) {
      throw new IllegalStateException(file + " is not the context that was bundled");
    }
    return json;
  }

  private static byte[] resource(String file) {
    try (var in = Objects.requireNonNull(Contexts.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(byte[] json) {
    try {
      return JsonDocument.of(new ByteArrayInputStream(json));
    } catch (JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }
}
