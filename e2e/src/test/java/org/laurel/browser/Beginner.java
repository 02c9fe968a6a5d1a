package org.laurel.browser;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import journey.Api;

/// Somebody new who has just started "Algorithms and Programming": by the API, because how it came
/// about is not the point.
///
/// @param path of the evidence page
record Beginner(String email, String password, String path) {

  static Beginner of(Demonstration demonstration) {
    var anybody = Api.of(URI.create(demonstration.laurel().agency() + "/api/v1"));
    var email = "new." + UUID.randomUUID() + "@cedarhollow.example";
    var password = "seven quiet pelicans";
    anybody.post("/accounts", Map.of("name", "Ned Quill", "email", email, "password", password));
    var teacher = anybody.signIn(email, password);
    var enrolled = teacher.post("/enrollments", Map.of("microCredential", "alpr"));
    return new Beginner(email, password, "/enrollments/" + enrolled.at("id").text());
  }

  /// At a browser, on the evidence page.
  Visitor at(Demonstration demonstration, Screen screen) {
    return demonstration.visitor(screen).signIn(email, password).open(path);
  }
}
