package org.laurel.credentials;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.laurel.openbadges.Documents;

/// How strangers read what Laurel publishes: with nothing but its public addresses.
final class Reading {

  private static final int DOTS_PER_INCH = 150;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;

  Reading(int port) {
    this.server = "http://127.0.0.1:" + port;
  }

  HttpResponse<byte[]> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Fetches `https://laurel.example/…` from the server under test.
  Documents documents() {
    return address -> {
      var answer = get(address.getRawPath());
      if (answer.statusCode() != 200) throw new IOException("HTTP " + answer.statusCode());
      return answer.body();
    };
  }

  static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /// What a phone reads when it is held over the printed certificate.
  static String scan(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return scan(document);
    }
  }

  static BufferedImage draw(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return draw(document);
    }
  }

  private static BufferedImage draw(PDDocument document) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
  }

  private static String scan(PDDocument document) throws Exception {
    var page = draw(document);
    var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }
}
