package org.laurel.catalog;

import java.util.stream.Stream;

/// How scored examples must fit the rubric.
final class ExamplePolicy {

  static final DesignRule EXAMPLES_ARE_SCORED_BY_THE_RUBRIC =
      it ->
          it.examples().stream()
              .flatMap(example ->
                  Stream.concat(
                      Flaw.when(
                          it.rubric().criteria().stream()
                              .noneMatch(one -> one.code().equals(example.criterion())),
                          at(example, "criterion"),
                          "no criterion has this code. Correct it."),
                      Flaw.when(
                          !it.rubric().hasLevel(example.level()),
                          at(example, "level"),
                          "is not one of the levels: "
                              + String.join(", ", it.rubric().levelCodes())
                              + ".")));

  private ExamplePolicy() {}

  private static String at(ScoredExample example, String field) {
    return "examples > " + example.code() + " > " + field;
  }
}
