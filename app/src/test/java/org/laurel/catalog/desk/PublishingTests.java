package org.laurel.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.LaurelTest;
import org.laurel.audit.Audit;
import org.laurel.audit.Entry;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.catalog.Version.Stage;
import org.laurel.catalog.desk.SignOffStore.Standing;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// How a draft comes to the teachers: by a review, and by two persons.
@LaurelTest
class PublishingTests {

  private static final Place WORDS = Place.of(Section.WORDS);

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Copies copies;
  @Autowired Drafts drafts;
  @Autowired Publishing publishing;
  @Autowired Catalog catalog;
  @Autowired Audit audit;
  @Autowired Notices notices;
  @TempDir Path temp;

  private Authors authors;
  private Version.Id draft;

  @BeforeEach
  void copiesATemplate() {
    authors = beans.createBean(Authors.class);
    authors.gather(temp);
    draft = authors.in(() -> copies.begin(authors.ruth, authors.packaged("frame"), "Clear Maps"));
  }

  @Test
  void publishesWhatTwoPersonsStandFor() {
    send();
    signAll(authors.omar);
    authors.in(() -> publishing.release(authors.omar, draft, Stage.PUBLISHED));

    assertThat(authors.in(() -> catalog.published("clear-maps")).orElseThrow().id())
        .isEqualTo(draft);
    assertThat(authors.in(() -> audit.upTo(Long.MAX_VALUE, 20)).stream().map(Entry::action))
        .contains("version copied", "version sent for review", "version signed off")
        .contains("version released");
    assertThat(authors.in(() -> notices.unread(authors.ruth.id()))).isEqualTo(1);
    assertThat(authors.in(() -> notices.unread(authors.lin.id()))).isEqualTo(1);
  }

  @Test
  void goesByAPilotAndEndsRetired() {
    send();
    signAll(authors.omar);
    release(Stage.PILOT);
    assertThat(authors.in(() -> catalog.published("clear-maps"))).isEmpty();

    release(Stage.PUBLISHED);
    authors.in(() -> publishing.retire(authors.ruth, draft));

    assertThat(authors.in(() -> drafts.draft(draft)).state()).isEqualTo(Draft.State.RETIRED);
    assertThat(authors.in(() -> catalog.published("clear-maps"))).isEmpty();
  }

  @Test
  void letsNobodyStandForTheirOwnChange() {
    send();

    refuses(
        () -> publishing.sign(authors.ruth, draft, Aspect.CONTENT),
        "You wrote the last change. Ask another author to sign it off.");
    signAll(authors.omar);
    refuses(
        () -> publishing.release(authors.ruth, draft, Stage.PUBLISHED),
        "You wrote the last change. Another author has to release it.");
  }

  @Test
  void clearsTheSignOffsThatAChangeConcerns() {
    send();
    signAll(authors.omar);

    authors.type(authors.lin, draft, Place.of(Section.AUDIENCE), "whoFor", "All who teach maps.");

    assertThat(open()).containsExactly(Aspect.CONTENT);
    refuses(
        () -> publishing.release(authors.omar, draft, Stage.PUBLISHED),
        "Not everything is signed off for this text yet. Open are: Content.");
    authors.in(() -> publishing.sign(authors.omar, draft, Aspect.CONTENT));
    authors.in(() -> publishing.release(authors.ruth, draft, Stage.PUBLISHED));
  }

  @Test
  void sendsNothingToReviewThatHasFlaws() {
    authors.type(authors.ruth, draft, WORDS, "tagline", "");

    refuses(
        () -> publishing.send(authors.ruth, draft),
        "1 thing to mend before review. The draft's page lists what to do.");
  }

  @Test
  void releasesNothingWithoutAReview() {
    refuses(
        () -> publishing.release(authors.omar, draft, Stage.PUBLISHED),
        "It has to go through a review first. Ask for one.");
    refuses(
        () -> publishing.release(authors.omar, authors.packaged("steam"), Stage.PUBLISHED),
        "This version came with a package. Its stage is changed there.");
    refuses(
        () -> publishing.retire(authors.omar, draft),
        "Only what teachers can start is retired. This is not open to them.");
  }

  @Test
  void freezesWhatTeachersMayWorkTo() {
    send();
    signAll(authors.omar);
    release(Stage.PILOT);

    refuses(
        () -> authors.type(authors.ruth, draft, WORDS, "title", "Other"),
        "Teachers may work to this version, so it stays as it is. Copy it to the next one.");
  }

  private void send() {
    authors.in(() -> publishing.send(authors.ruth, draft));
  }

  private void signAll(Actor author) {
    for (var aspect : Aspect.values()) authors.in(() -> publishing.sign(author, draft, aspect));
  }

  private void release(Stage stage) {
    authors.in(() -> publishing.release(authors.omar, draft, stage));
  }

  private List<Aspect> open() {
    return authors.in(() -> publishing.standing(draft)).stream()
        .filter(it -> !it.isSigned())
        .map(Standing::aspect)
        .toList();
  }

  private void refuses(Runnable act, String sentence) {
    assertThatThrownBy(() -> authors.in(act)).hasMessage(sentence);
  }
}
