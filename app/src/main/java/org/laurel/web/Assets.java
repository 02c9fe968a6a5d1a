package org.laurel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves style sheets, scripts, fonts and pictures of the pages themselves.
///
/// The style sheet is one file per component, joined here, so that a slow phone asks once.
@Controller
@Everyone
class Assets {

  private static final String[] STYLES = {
    "tokens",
    "base",
    "frame",
    "form",
    "button",
    "card",
    "table",
    "status",
    "catalog",
    "evidence",
    "review",
    "credential",
    "learning",
    "desk",
    "print"
  };

  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

  /// @param url changes with the content, so browsers may keep it for ever
  private record Asset(byte[] content, String url) {}

  @GetMapping("/assets/{name:[a-z0-9.-]+}")
  ResponseEntity<byte[]> asset(@PathVariable String name) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
        .body(named(name).content());
  }

  static String url(String name) {
    return named(name).url();
  }

  private static Asset named(String name) {
    return READ.computeIfAbsent(
        name,
        it -> {
          var content = it.equals("laurel.css") ? styles() : read(it);
          return new Asset(content, "/assets/" + it + "?v=" + digest(content));
        });
  }

  private static byte[] styles() {
    var joined = new StringBuilder("@layer tokens, base, components;\n");
    for (var style : STYLES) joined.append(new String(read(style + ".css"), UTF_8));
    return joined.toString().getBytes(UTF_8);
  }

  private static byte[] read(String name) {
    var resource = new ClassPathResource("assets/" + name, Assets.class);
    if (!resource.exists()) throw new NotFound("The file " + name);
    try (var stream = resource.getInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] content) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
