package org.laurel.trials.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.laurel.trials.picture.Pictures.Balance;
import org.laurel.trials.picture.Pictures.Count;
import org.laurel.trials.picture.Pictures.Flow;
import org.laurel.trials.picture.Pictures.Interval;
import org.laurel.trials.picture.Pictures.Trend;
import org.w3c.dom.Document;

class PicturesTest {
  @Test
  void drawsAForestThatSaysItsNumbers() throws Exception {
    String svg =
        Pictures.forest(
            "Effects <by study>",
            List.of(new Interval("A & B", 0.2, 0.05, 0.35), new Interval("C", -0.1, -0.3, 0.1)));

    Document drawing = parse(svg);
    assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Effects <by study>");
    assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent())
        .contains("A & B 0.20 (0.05 to 0.35)");
    assertThat(drawing.getElementsByTagName("circle").getLength()).isEqualTo(2);
    assertThat(svg)
        .isEqualTo(
            Pictures.forest(
                "Effects <by study>",
                List.of(
                    new Interval("A & B", 0.2, 0.05, 0.35), new Interval("C", -0.1, -0.3, 0.1))));
  }

  @Test
  void drawsBalanceTrendAndFlow() throws Exception {
    Document love =
        parse(
            Pictures.balance(
                "Balance",
                List.of(new Balance("pretest", 0.31, 0.02), new Balance("lunch", -0.1, 0))));
    Trend treated =
        new Trend("Treated", List.of(2018.0, 2019.0, 2021.0), List.of(60.0, 62.0, 70.0));
    Document trend =
        parse(
            Pictures.trend(
                "Scores",
                treated,
                new Trend("Others", List.of(2018.0, 2019.0, 2021.0), List.of(61.0, 62.0, 64.0)),
                2021));
    Flow flow =
        new Flow(
            "Immediate",
            new Count(39, 780),
            new Count(37, 740),
            new Count(2, 55),
            new Count(37, 725));
    Document consort =
        parse(
            Pictures.consort("Flow", new Count(90, 1800), new Count(12, 240), List.of(flow, flow)));

    assertThat(love.getElementsByTagName("circle").getLength()).isEqualTo(4);
    assertThat(trend.getElementsByTagName("circle").getLength()).isEqualTo(6);
    assertThat(consort.getElementsByTagName("rect").getLength()).isEqualTo(9);
    assertThat(consort.getElementsByTagName("desc").item(0).getTextContent())
        .contains("Analysed: 37 clusters, 725 persons");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
