package org.laurel.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import journey.Api;
import journey.Evidence;
import journey.Knowledge;

/// Somebody new who has just started "Algorithms and Programming": by the API, because how it came
/// about is not the point.
///
/// @param path of the evidence page
record Beginner(String email, String password, String path) {

  private static final Path EVIDENCE = Path.of("e2e/evidence");

  static Beginner of(Demonstration demonstration) {
    var anybody = anybody(demonstration);
    var email = "new." + UUID.randomUUID() + "@cedarhollow.example";
    var password = "seven quiet pelicans";
    anybody.post("/accounts", Map.of("name", "Ned Quill", "email", email, "password", password));
    var teacher = anybody.signIn(email, password);
    var enrolled = teacher.post("/enrollments", Map.of("microCredential", "alpr"));
    return new Beginner(email, password, "/enrollments/" + enrolled.at("id").text());
  }

  private static Api anybody(Demonstration demonstration) {
    return Api.of(URI.create(demonstration.laurel().agency() + "/api/v1"));
  }

  Api api(Demonstration demonstration) {
    return anybody(demonstration).signIn(email, password);
  }

  /// All that is asked for, by the API, and without a word on the students that can be seen: that
  /// is asked at the end.
  void givesAll(Demonstration demonstration) {
    var teacher = api(demonstration);
    if (!Knowledge.in(EVIDENCE).takeTest(teacher, path))
      throw new IllegalStateException("The test is not passed.");
    for (var piece : Evidence.of("arcs-virginia")) {
      var form = new HashMap<>(piece.form(EVIDENCE, ""));
      form.remove("students");
      teacher.upload(path + "/artifacts", form);
    }
  }

  void submits(Demonstration demonstration) {
    givesAll(demonstration);
    api(demonstration).post(path + "/submissions?declaration=ALL_MY_OWN&students=NONE", Map.of());
  }

  /// At a browser, on the evidence page.
  Visitor at(Demonstration demonstration, Screen screen) {
    return demonstration.visitor(screen).signIn(email, password).open(path);
  }
}
