package org.laurel.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.notices.AddressBook.Sender;
import org.laurel.notices.Notice.Urgency;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// Messages on the page and letters in a real mailbox. Their time lies in the year 2040, out of
/// reach of the rounds that the application makes by its own clock.
@LaurelTest
class NoticesTests {

  private static final Instant WEDNESDAY = Instant.parse("2040-01-04T16:00:00Z");
  private static final Instant MONDAY = Instant.parse("2040-01-09T14:00:00Z");

  @Autowired World world;
  @Autowired Notices notices;
  @Autowired MessageStore messages;
  @Autowired InboxStore inbox;
  @Autowired LetterStore letters;
  @Autowired PreferenceStore preferences;
  @Autowired MailRoom room;
  @Autowired Carrier carrier;
  @Autowired MailProperties settings;
  @Autowired GreenMail mailbox;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @Test
  void showsAMessageOnThePageAndOpensIt() {
    var nora = somebody("Nora Pageturner");
    tell(
        nora,
        new Notice(
            Urgency.PROMPT, "Earned: <Data & Analysis>", "Well done.", "See it", "/catalogue"));
    var client = new Client(port, "bayou").signIn(World.address(world.bayou, "Nora Pageturner"));

    var page = client.get("/messages").body();
    var id = page.replaceAll("(?s).*/messages/([0-9a-f-]{36}).*", "$1");

    assertThat(page).contains("Earned: &lt;Data &amp; Analysis&gt;", "Well done.", ">New<");
    assertThat(unread(nora)).isEqualTo(1);
    client.get("/messages/" + id);
    assertThat(unread(nora)).isZero();
    assertThat(client.get("/messages").body()).doesNotContain(">New<");
  }

  @Test
  void opensNobodyElsesMessage() {
    var olga = somebody("Olga Owner");
    somebody("Nils Nosy");
    tell(olga, notice(Urgency.PROMPT, "Only for Olga"));
    var id =
        db(() ->
            db.sql("select id from notices.message where person = :id")
                .param("id", olga.id().value())
                .query(String.class)
                .single());
    var nils = new Client(port, "bayou").signIn(World.address(world.bayou, "Nils Nosy"));

    assertThat(nils.get("/messages/" + id).statusCode()).isEqualTo(404);
    assertThat(nils.get("/messages").body()).doesNotContain("Only for Olga");
  }

  @Test
  void mailsAPromptMessageOnceInTextAndHtml() throws Exception {
    var pia = somebody("Pia Prompt");
    later(pia, notice(Urgency.PROMPT, "One more step\nBcc: all@example.org"));

    round(WEDNESDAY);
    round(WEDNESDAY.plusSeconds(60));

    var mail = mailsTo("pia.prompt@bayou.example");
    assertThat(mail).hasSize(1);
    assertThat(mail.getFirst().getSubject()).isEqualTo("One more step Bcc: all@example.org");
    assertThat(mail.getFirst().getAllRecipients()).hasSize(1);
    assertThat(text(mail.getFirst()))
        .contains("Hello Pia Prompt", "https://laurel.example/bayou/home", "text/html");
  }

  @Test
  void gathersAWeekInOneMailOnMonday() throws Exception {
    var dora = somebody("Dora Digest");
    later(dora, notice(Urgency.DIGEST, "A new review waits"));
    later(dora, notice(Urgency.DIGEST, "Another review waits"));

    round(WEDNESDAY);
    assertThat(mailsTo("dora.digest@bayou.example")).isEmpty();
    round(MONDAY);

    var mail = mailsTo("dora.digest@bayou.example");
    assertThat(mail).hasSize(1);
    assertThat(text(mail.getFirst())).contains("A new review waits", "Another review waits");
  }

  @Test
  void mailsNothingThatWasReadOnThePage() {
    var rhea = somebody("Rhea Reader");
    later(rhea, notice(Urgency.DIGEST, "Read already"));
    in(() -> inbox.readAll(rhea.id().value(), WEDNESDAY));

    round(MONDAY);

    assertThat(mailsTo("rhea.reader@bayou.example")).isEmpty();
  }

  @Test
  void stopsWithOneClickAndNoPassword() throws Exception {
    var ottilie = somebody("Ottilie Off");
    later(ottilie, notice(Urgency.PROMPT, "The first"));
    round(WEDNESDAY);
    var first = mailsTo("ottilie.off@bayou.example").getFirst();
    var link = first.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
    var path = URI.create(link).getPath();

    var answer =
        new Client(port, "bayou")
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                    .build());
    later(ottilie, notice(Urgency.PROMPT, "The second"));
    round(WEDNESDAY);

    assertThat(first.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(mailsTo("ottilie.off@bayou.example")).hasSize(1);
  }

  @Test
  void sendsNoLetterTwiceFromTwoNodes() throws Exception {
    var tess = somebody("Tess Twonodes");
    for (var i = 0; i < 20; i++) later(tess, notice(Urgency.PROMPT, "Letter " + i));

    try (var nodes = Executors.newFixedThreadPool(4)) {
      for (var i = 0; i < 16; i++) nodes.submit(() -> round(WEDNESDAY));
    }
    round(WEDNESDAY);

    assertThat(mailsTo("tess.twonodes@bayou.example")).hasSize(20);
  }

  @Test
  void triesAgainLaterWhenTheServerIsAway() {
    var rita = somebody("Rita Retry");
    later(rita, notice(Urgency.PROMPT, "After the storm"));

    in(() -> room.sort(bayou(), WEDNESDAY));
    in(() -> withoutServer().carry(WEDNESDAY));
    round(WEDNESDAY.plusSeconds(30));
    assertThat(mailsTo("rita.retry@bayou.example")).isEmpty();
    round(WEDNESDAY.plusSeconds(60));

    assertThat(mailsTo("rita.retry@bayou.example")).hasSize(1);
  }

  @Test
  void keepsTheMessageAndTheLetterOutWhenTheirTransactionFails() {
    var flora = somebody("Flora Failure");

    world.within(
        world.bayou,
        () ->
            transaction.executeWithoutResult(status -> {
              notices.tell(flora.id(), notice(Urgency.PROMPT, "Never happened"));
              status.setRollbackOnly();
            }));

    assertThat(unread(flora)).isZero();
  }

  @Test
  void keepsOneAgencysMessagesFromTheOther() {
    tell(somebody("Wally Wall"), notice(Urgency.PROMPT, "Only in Bayou"));

    var seen =
        world.within(
            world.harbor,
            () ->
                transaction.execute(_ ->
                    db.sql("select count(*) from notices.message where subject = 'Only in Bayou'")
                        .query(Integer.class)
                        .single()));

    assertThat(seen).isZero();
  }

  private Actor somebody(String name) {
    return world.joins(world.bayou, name, Role.EDUCATOR);
  }

  private static Notice notice(Urgency urgency, String subject) {
    return new Notice(urgency, subject, "Read what they wrote.", "Read it", "/home");
  }

  private void tell(Actor person, Notice notice) {
    in(() -> notices.tell(person.id(), notice));
  }

  private void later(Actor person, Notice notice) {
    in(() -> messages.insert(List.of(new Notices.Told(person.id(), notice)), WEDNESDAY, WEDNESDAY));
  }

  private void round(Instant now) {
    world.within(
        world.bayou,
        () -> {
          room.sort(bayou(), now);
          carrier.carry(now);
        });
  }

  private Sender bayou() {
    return new Sender(world.bayou.id(), "bayou", world.bayou.name());
  }

  /// Port 9 discards, and nobody listens on it here.
  private Carrier withoutServer() {
    var nobody = new JavaMailSenderImpl();
    nobody.setHost("127.0.0.1");
    nobody.setPort(9);
    return new Carrier(letters, nobody, new NoticeSettings("off", "a@laurel.example"), settings);
  }

  private int unread(Actor person) {
    return world.within(world.bayou, () -> notices.unread(person.id()));
  }

  private void in(Runnable work) {
    world.within(world.bayou, () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  private <T> T db(java.util.function.Supplier<T> work) {
    return world.within(world.bayou, () -> transaction.execute(_ -> work.get()));
  }

  private List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(mailbox.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getWholeMessage(mail).contains("To: " + address))
        .toList();
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "");
  }
}
