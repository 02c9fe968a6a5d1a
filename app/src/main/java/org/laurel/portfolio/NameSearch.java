package org.laurel.portfolio;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.files.Files;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Affiliations;
import org.laurel.people.Identity;
import org.laurel.web.Look;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks once into each artifact for the earner's own names, so that no teacher gives themselves
/// away to assessors without knowing.
@Component
class NameSearch {

  private final Portfolios portfolios;
  private final ArtifactStore store;
  private final Teams teams;
  private final Affiliations affiliations;
  private final Files files;
  private final Look look;
  private final TransactionTemplate transaction;

  NameSearch(
      Portfolios portfolios,
      ArtifactStore store,
      Teams teams,
      Affiliations affiliations,
      Files files,
      Look look,
      TransactionTemplate transaction) {
    this.portfolios = portfolios;
    this.store = store;
    this.teams = teams;
    this.affiliations = affiliations;
    this.files = files;
    this.look = look;
    this.transaction = transaction;
  }

  /// The actor's portfolio, every artifact in it looked into. No transaction is open while a long
  /// document is read.
  Portfolio searched(Actor actor, Enrollment.Id id) {
    var portfolio = portfolios.own(actor, id);
    var unread = portfolio.placed().stream().filter(it -> it.names() == null).toList();
    if (unread.isEmpty()) return portfolio;
    look.end();
    search(actor, unread);
    return portfolios.own(actor, id);
  }

  private void search(Actor actor, List<Artifact> unread) {
    var identity = affiliations.identity(actor.id());
    for (var artifact : unread) {
      var found = OwnNames.found(with(identity, artifact.id()), words(artifact));
      transaction.executeWithoutResult(_ -> store.keepNames(artifact.id(), found));
    }
  }

  /// The earner, and whoever made it with them.
  private List<Identity> with(Identity earner, Artifact.Id artifact) {
    var team = teams.of(artifact).stream().map(it -> affiliations.identity(it.person()));
    return Stream.concat(Stream.of(earner), team).toList();
  }

  private String words(Artifact artifact) {
    var inside = artifact.file() != null ? files.text(artifact.file()) : artifact.text();
    return "%s\n%s\n%s".formatted(artifact.title(), inside, artifact.link());
  }
}
