package org.laurel.catalog.desk;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.laurel.audit.Audit;
import org.laurel.catalog.Manuscripts;
import org.laurel.catalog.Version;
import org.laurel.catalog.Version.Stage;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// Begins drafts. Each is a copy, so that nobody starts with an empty page.
@Component
@Transactional
class Copies {

  private static final int LONGEST_SLUG = 80;
  private static final int LONGEST_TITLE = 200;

  private final DraftStore store;
  private final Manuscripts manuscripts;
  private final Audit audit;
  private final InstantSource clock;

  Copies(DraftStore store, Manuscripts manuscripts, Audit audit, InstantSource clock) {
    this.store = store;
    this.manuscripts = manuscripts;
    this.audit = audit;
    this.clock = clock;
  }

  /// A new micro-credential, whose address is made from its title.
  Version.Id begin(Actor actor, Version.Id source, String title) {
    var slug = slug(title);
    if (slug.isEmpty())
      throw new Refused("Give the new micro-credential a title with letters or digits in it.");
    if (title.length() > LONGEST_TITLE)
      throw new Refused("Make the title 200 characters long at most.");
    var paper = Paper.of(manuscripts.read(source));
    paper.set("/design/title", JsonNodeFactory.instance.stringNode(Kind.bounded(title.strip())));
    return kept(actor, source, manuscripts.begin(source, slug, paper.manuscript()));
  }

  /// `Data & You!` becomes `data-you`.
  static String slug(String title) {
    var words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var cut = words.substring(0, Math.min(words.length(), LONGEST_SLUG));
    return cut.replaceAll("^-|-$", "");
  }

  /// The next version of the same micro-credential; there is one draft of it at a time.
  Version.Id follow(Actor actor, Version.Id source) {
    var draft = store.lock(source);
    if (draft.template())
      throw new Refused("A template is copied into a new micro-credential. Give it a title.");
    underWay(draft)
        .ifPresent(it -> {
          throw new Refused(
              "Version "
                  + it.number()
                  + " of it is a draft already. Open that one in the library.");
        });
    return kept(actor, source, manuscripts.follow(source));
  }

  /// The draft of the same micro-credential, if there is one.
  @Transactional(readOnly = true)
  Optional<Draft> underWay(Draft draft) {
    return store.versions(draft.microCredential()).stream()
        .filter(it -> it.stage() == Stage.DRAFT)
        .findFirst();
  }

  private Version.Id kept(Actor actor, Version.Id source, Version.Id copy) {
    store.insert(copy, source, actor.id(), clock.instant());
    audit.append(actor.id(), "version copied", copy, "From " + source.value());
    return copy;
  }
}
