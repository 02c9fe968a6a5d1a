package org.laurel.catalog.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.people.PersonalData;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What authors say to each other beside the text.
@Component
@Transactional
class Remarks implements PersonalData {

  private static final int LONGEST = 2000;

  private final RemarkStore store;
  private final DraftStore drafts;
  private final AuthorNotices notices;

  Remarks(RemarkStore store, DraftStore drafts, AuthorNotices notices) {
    this.store = store;
    this.drafts = drafts;
    this.notices = notices;
  }

  List<Remark> at(Version.Id version, Place place) {
    return store.of(version).stream().filter(it -> it.place().equals(place.key())).toList();
  }

  List<Remark> open(Version.Id version) {
    return store.of(version).stream().filter(Remark::isOpen).toList();
  }

  /// How many are open in each listed section.
  Map<Section, Long> counts(Version.Id version) {
    return open(version).stream()
        .collect(
            Collectors.groupingBy(
                it -> Place.parse(it.place()).section().home(), Collectors.counting()));
  }

  void write(Actor actor, Version.Id version, Place place, String text) {
    var draft = drafts.draft(version);
    if (text.isBlank()) throw new Refused("The comment is empty. Write what you want to say.");
    if (text.length() > LONGEST)
      throw new Refused("The comment is too long: 2,000 characters are the most. Shorten it.");
    store.insert(version, place, Kind.bounded(text.strip()), actor.id());
    if (draft.changedBy() != null) notices.remarked(actor, draft, draft.changedBy(), place);
  }

  /// @param person who says that it is done, or null to open it again
  void resolve(Version.Id version, UUID remark, Person.@Nullable Id person) {
    if (store.resolve(version, remark, person) == 0) throw new NotFound("The comment");
  }

  @Override
  public String part() {
    return "comments on drafts";
  }

  @Override
  public Object of(Person.Id person) {
    return store.by(person);
  }
}
