package org.laurel.openbadges.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The general path: any JSON-LD 1.1, by titanium, canonicalised with RDFC-1.0.
final class Titanium {
  /// Blank nodes that look alike cost time that grows with their factorial (RDFC-1.0, 7.1).
  private static final int MOST_WORK = 20_000;

  private static final JsonProvider JSON = JsonProvider.provider();

  private final Contexts contexts;

  Titanium(Contexts contexts) {
    this.contexts = contexts;
  }

  byte[] canonical(Json.Obj document) {
    return canonical(statements -> state(document, statements));
  }

  private void state(Json.Obj document, RdfQuadConsumer statements) throws RdfConsumerException {
    try {
      JsonArray expanded = JsonLd.expand(JsonDocument.of(read(document))).options(options()).get();
      Dropped.refuse(expanded);
      JsonLd.toRdf(JsonDocument.of(expanded)).options(options()).provide(statements);
    } catch (JsonLdError e) {
      throw new Refused(because(e));
    }
  }

  /// What states a data set, quad by quad.
  @FunctionalInterface
  interface Source {
    void state(RdfQuadConsumer statements) throws RdfConsumerException;
  }

  /// The canonical N-Quads of a data set (RDFC-1.0).
  static byte[] canonical(Source source) {
    var lines = new ArrayList<String>();
    RdfCanon canon = RdfCanon.create(Sha256.begin(), new Effort(MOST_WORK)::spend);
    try {
      source.state(canon);
      canon.provide((s, p, o, datatype, language, direction, graph) -> {
        lines.add(NQuadsWriter.nquad(s, p, o, datatype, language, direction, graph));
        return null;
      });
    } catch (RdfConsumerException e) {
      throw new Refused("cannot be canonicalised");
    }
    return sorted(lines);
  }

  private JsonLdOptions options() {
    var options = new JsonLdOptions(this::load);
    options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
    return options;
  }

  private Document load(URI url, DocumentLoaderOptions options) throws JsonLdError {
    return contexts
        .document(url.toString())
        .orElseThrow(() ->
            new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "unknown context " + url));
  }

  private static JsonObject read(Json.Obj document) {
    try (var reader = JSON.createReader(new StringReader(document.write()))) {
      return reader.readObject();
    }
  }

  private static String because(JsonLdError e) {
    String message = e.getMessage();
    return message == null ? e.getCode().toString() : message;
  }

  /// RDFC-1.0 sorts by code point, which is the order of UTF-8 bytes and not that of Java strings.
  private static byte[] sorted(List<String> lines) {
    var text = new StringBuilder();
    lines.stream()
        .map(line -> line.endsWith("\n") ? line : line + "\n")
        .map(line -> line.getBytes(StandardCharsets.UTF_8))
        .sorted(java.util.Arrays::compareUnsigned)
        .forEach(line -> text.append(new String(line, StandardCharsets.UTF_8)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static final class Effort {
    private int left;

    Effort(int most) {
      left = most;
    }

    void spend() {
      if (--left < 0) {
        throw new Refused("its blank nodes look too much alike to tell apart in reasonable time");
      }
    }
  }
}
