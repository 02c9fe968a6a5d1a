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
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The general path: any JSON-LD 1.1, by titanium, canonicalised with RDFC-1.0. The direction of a
/// text becomes part of its datatype (JSON-LD 1.1, 10.2), for else it would not be signed.
final class Titanium {
  /// Blank nodes that look alike cost time that grows with their factorial (RDFC-1.0, 7.1).
  private static final int MOST_WORK = 20_000;

  private static final String I18N = "https://www.w3.org/ns/i18n#";

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
      JsonLd.toRdf(JsonDocument.of(expanded)).options(options()).provide(plain(statements));
    } catch (JsonLdError e) {
      throw new Refused(because(e));
    }
  }

  /// Puts language and direction into the datatype as a whole; the writer of lines does not.
  private static RdfQuadConsumer plain(RdfQuadConsumer out) {
    return (s, p, o, datatype, language, direction, graph) ->
        direction == null
            ? out.quad(s, p, o, datatype, language, null, graph)
            : out.quad(s, p, o, directed(language, direction), null, null, graph);
  }

  private static String directed(@Nullable String language, String direction) {
    return I18N + (language == null ? "" : language) + "_" + direction;
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
    options.setRdfDirection(JsonLdOptions.RdfDirection.I18N_DATATYPE);
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
