package org.laurel.credentials.owner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.Renderings;
import org.laurel.credentials.evidence.OpenedEvidence;
import org.laurel.credentials.faces.Tokens;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.credentials.offline.OfflineVerifier;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.portfolio.Showing.Piece;
import org.laurel.web.Part;
import org.springframework.stereotype.Component;

/// All credentials of an earner in one archive that opens without us: every form of each, the
/// evidence behind it, and a page that leads to all of it.
@Component
class Everything {

  private final Credentials credentials;
  private final Renderings renderings;
  private final Tokens tokens;
  private final OpenedEvidence evidence;
  private final Files files;
  private final OfflineVerifier offline;
  private final PublicAddresses addresses;
  private final Agencies agencies;

  Everything(
      Credentials credentials,
      Renderings renderings,
      Tokens tokens,
      OpenedEvidence evidence,
      Files files,
      OfflineVerifier offline,
      PublicAddresses addresses,
      Agencies agencies) {
    this.credentials = credentials;
    this.renderings = renderings;
    this.tokens = tokens;
    this.evidence = evidence;
    this.files = files;
    this.offline = offline;
    this.addresses = addresses;
    this.agencies = agencies;
  }

  /// What the page inside says.
  public record Contents(String agency, String earner, List<Chapter> chapters) {}

  /// One credential.
  ///
  /// @param address of its page, which says whether it stands
  /// @param revoked why it was taken back, or empty
  public record Chapter(
      String title, String date, String address, String revoked, List<Archive.Line> lines) {}

  void write(Actor actor, OutputStream out) throws IOException {
    var archive = new Archive(out);
    var chapters = new ArrayList<Chapter>();
    for (var credential : credentials.of(actor.id()))
      chapters.add(chapter(archive, actor, credential, chapters.size() + 1));
    var contents = new Contents(agencies.current().name(), actor.person().name(), chapters);
    archive.put("check-offline.html", offline.page().getBytes(UTF_8));
    archive.put("index.html", index(contents).getBytes(UTF_8));
    archive.finish();
  }

  private String index(Contents contents) {
    return Part.of("credentials/owner/everything.jte", Map.of("contents", contents));
  }

  private Chapter chapter(Archive archive, Actor actor, Credential credential, int number)
      throws IOException {
    var folder = Archive.folder(number, credential.title());
    forms(archive, credential, folder);
    var pieces = evidence.own(actor, credential.id().value());
    for (var i = 0; i < pieces.size(); i++)
      piece(archive, actor, pieces.get(i).piece(), folder + "evidence/%02d-".formatted(i + 1));
    var revoked = credential.revoked();
    return new Chapter(
        credential.title(),
        credential.decidedAt().atZone(agencies.current().timeZone()).toLocalDate().toString(),
        addresses.current().credential(credential.id().value()),
        revoked == null ? "" : revoked.reason(),
        archive.takeLines());
  }

  private void forms(Archive archive, Credential credential, String folder) throws IOException {
    var id = credential.id();
    if (credential.stands())
      archive.add(folder + "certificate.pdf", "Certificate (PDF)", renderings.certificate(id));
    archive.add(folder + "badge.png", "Badge with the proof inside (PNG)", renderings.badge(id));
    archive.add(folder + "badge.svg", "Badge with the proof inside (SVG)", renderings.drawing(id));
    archive.add(folder + "open-badge.json", "Open Badge 3.0 (JSON)", credentials.document(id));
    archive.add(
        folder + "open-badge.jwt",
        "Open Badge 3.0 (signed token, VC-JWT)",
        tokens.of(id).getBytes(UTF_8));
  }

  private void piece(Archive archive, Actor actor, Piece piece, String start) throws IOException {
    var name = "Evidence: " + piece.name();
    var path = start + Archive.plain(piece.name());
    if (piece.file() != null) file(archive, actor, piece.file(), path, name);
    if (piece.text() != null) archive.add(path + ".txt", name, piece.text().getBytes(UTF_8));
    if (piece.link() != null) archive.link(name + " (link)", piece.link());
  }

  private void file(Archive archive, Actor actor, StoredFile file, String path, String name)
      throws IOException {
    try (var content = files.open(file, actor.id(), "own evidence, to take along")) {
      archive.add(path, name, content);
    }
  }
}
