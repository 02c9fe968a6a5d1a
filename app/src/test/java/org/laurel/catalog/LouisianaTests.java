package org.laurel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.catalog.ExternalScore.TakenBy.TEACHER;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;

/// The sixteen of Louisiana: a teacher can really work through each, on either of two routes.
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LouisianaTests {

  private static final Path PACKAGE = Path.of("../programs/louisiana-stem");

  /// Slug and title, as the U.S. Department of Education published them in 2022; the first wave
  /// first.
  private static final String TITLES =
      """
      technical-reading-and-writing: Developing Technical Reading and Writing Skills
      facilitating-project-based-learning: Facilitating Project-Based Learning
      discovering-computational-thinking: Discovering Computational Thinking
      legal-and-industry-practices: Including the Application of Legal and Industry Best Practices for Digital Design and Emergent Media
      ethics-and-safety-in-pre-engineering: Ensuring Ethics and Safety in Pre-Engineering Courses
      engineering-design-process: Exploring the Engineering Design Process
      ddem-design-process: Exploring the DDEM Design Process
      digital-production-foundations: Teaching the Foundations of Digital Production & Practice
      robotics-concepts: Teaching the Foundational Concepts of Robotics
      three-d-modeling-foundations: Teaching the Foundations of 3D Modeling
      digital-media-portfolio: Teaching the Development of a Digital Media Portfolio
      circuitry-through-mathematics: Teaching Circuitry Concepts through Mathematical Application
      media-exhibition: Teaching Media Exhibition in the Digital Media Industry
      engineering-project-management: Teaching Engineering Project Management
      programming-for-digital-media: Teaching Programming for Digital Media
      basic-programming: Teaching Basic Programming Skills
      """;

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Catalog catalog;

  private Agency cypress;
  private List<Version> all;

  @BeforeAll
  void loads() {
    cypress = agencies.found("cypress", "Cypress Parish", "US-LA", "America/Chicago");
    all = world.within(cypress, this::load);
  }

  private List<Version> load() {
    programs.load(PACKAGE);
    return TITLES
        .lines()
        .map(it -> catalog.published(it.substring(0, it.indexOf(':'))).orElseThrow())
        .toList();
  }

  @Test
  void offersSixteenByTheirTitles() {
    assertThat(all)
        .hasSize(16)
        .extracting(it -> it.slug() + ": " + it.design().title())
        .isEqualTo(TITLES.lines().toList());
    assertThat(all).extracting(it -> it.design().badge().sha256()).doesNotHaveDuplicates();
  }

  @Test
  void teachesEveryUnitThatIsSelfPaced() {
    assertThat(all)
        .allSatisfy(
            it -> assertThat(lessons(it)).containsExactlyInAnyOrderElementsOf(selfPacedUnits(it)));
  }

  @Test
  void leavesTheChoiceOfPortfolioOrTraining() {
    assertThat(all)
        .allSatisfy(it -> {
          var portfolio = it.design().routes().getFirst();
          var training = it.design().routes().getLast();
          assertThat(it.design().routes()).hasSize(2);
          assertThat(portfolio.slots()).hasSize(3);
          assertThat(portfolio.scores()).isEmpty();
          assertThat(training.slots()).hasSize(1);
          assertThat(training.scores()).isEqualTo(it.design().scoreCodes()).hasSize(1);
          assertThat(it.design().scores().getFirst().takenBy()).isEqualTo(TEACHER);
        });
  }

  /// A criterion that speaks to both routes would ask a teacher for evidence of the other one.
  @Test
  void judgesEachRouteByItsOwnCriteria() {
    assertThat(all)
        .allSatisfy(it ->
            assertThat(it.design().rubric().criteria())
                .hasSizeBetween(4, 5)
                .allSatisfy(criterion ->
                    assertThat(routes(it, criterion.slots())).as(criterion.code()).hasSize(1)));
  }

  private Set<String> selfPacedUnits(Version version) {
    return version
        .design()
        .units()
        .filter(it -> it.kind().equals("self-paced"))
        .map(Design.Unit::code)
        .collect(Collectors.toSet());
  }

  private List<String> lessons(Version version) {
    return world.within(cypress, () -> catalog.lessons(version.id())).stream()
        .map(Lesson::unit)
        .toList();
  }

  private static Set<String> routes(Version version, Collection<String> slots) {
    return version.design().routes().stream()
        .filter(it -> !Collections.disjoint(it.slots(), slots))
        .map(Route::code)
        .collect(Collectors.toSet());
  }
}
