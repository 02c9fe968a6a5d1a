package org.laurel.openbadges.vcapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.laurel.openbadges.json.Json;

/// What a test suite asks of a server of the VC API.
record Calls(VcApi api) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  HttpResponse<String> post(String path, String name, Json body) {
    return post(path, Json.fields().put(name, body).done());
  }

  HttpResponse<String> post(String path, Json.Obj body) {
    var address = URI.create("http://127.0.0.1:" + api.port() + path);
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(address)
              .POST(HttpRequest.BodyPublishers.ofString(body.write()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> issue(Json credential) {
    return post("/credentials/issue", "credential", credential);
  }

  HttpResponse<String> verify(Json credential) {
    return post("/credentials/verify", "verifiableCredential", credential);
  }

  HttpResponse<String> present(Json presentation, Json.Obj options) {
    return post(
        "/presentations/verify",
        Json.fields().put("verifiablePresentation", presentation).put("options", options).done());
  }
}
