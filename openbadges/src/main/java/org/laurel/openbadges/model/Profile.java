package org.laurel.openbadges.model;

import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// Who issues, creates or endorses (Open Badges 3.0, B.1.20). `id` is a DID or an https address.
public record Profile(
    String id,
    @Nullable String name,
    @Nullable String url,
    @Nullable String email,
    @Nullable String description,
    @Nullable String image) {

  public static Profile of(String id, String name) {
    return new Profile(id, name, null, null, null, null);
  }

  public Profile withUrl(String url) {
    return new Profile(id, name, url, email, description, image);
  }

  public Profile withEmail(String email) {
    return new Profile(id, name, url, email, description, image);
  }

  public Profile withDescription(String description) {
    return new Profile(id, name, url, email, description, image);
  }

  /// The address of a picture.
  public Profile withImage(String image) {
    return new Profile(id, name, url, email, description, image);
  }

  Json toJson() {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("Profile"))
        .put("name", name)
        .put("url", url)
        .put("email", email)
        .put("description", description)
        .put("image", Shapes.image(image))
        .done();
  }

  static Profile read(Json json) {
    if (json instanceof Json.Text(var id)) {
      return new Profile(id, null, null, null, null, null);
    }
    Json.Obj profile = Shapes.object(json);
    return new Profile(
        Shapes.need(profile, "id"),
        Shapes.text(profile, "name"),
        Shapes.text(profile, "url"),
        Shapes.text(profile, "email"),
        Shapes.text(profile, "description"),
        Shapes.image(profile));
  }
}
