package org.laurel.trials.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.laurel.trials.Column;
import org.laurel.trials.Table;

/// A large made-up trial: schools of eight classes, treatment by school, a pretest and a 0/1
/// background.
final class Synthetic {
  private static final int CLASSES = 8;

  private Synthetic() {}

  /// Rows stand by school and class; 25 students to a class.
  static Table trial(int rows) {
    SplittableRandom random = new SplittableRandom(20261121);
    int perClass = 25;
    double[][] columns = new double[6][rows];
    double school = 0;
    double classroom = 0;
    for (int i = 0; i < rows; i++) {
      int room = i / perClass;
      school = i % (perClass * CLASSES) == 0 ? 0.4 * random.nextGaussian() : school;
      classroom = i % perClass == 0 ? 0.3 * random.nextGaussian() : classroom;
      int place = room / CLASSES;
      columns[0][i] = place;
      columns[1][i] = room;
      columns[2][i] = place % 2;
      columns[3][i] = random.nextGaussian();
      columns[4][i] = random.nextInt(2);
      columns[5][i] =
          0.2 * columns[2][i]
              + 0.6 * columns[3][i]
              - 0.1 * columns[4][i]
              + school
              + classroom
              + 0.7 * random.nextGaussian();
    }
    List<String> names = List.of("school", "class", "treat", "pretest", "lunch", "score");
    return Table.of(
        IntStream.range(0, 6).mapToObj(j -> Column.of(names.get(j), columns[j])).toList());
  }

  static void write(Table trial, Path csv) throws IOException {
    List<Column> columns = trial.names().stream().map(trial::column).toList();
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write(String.join(",", trial.names()) + "\n");
      for (int row = 0; row < trial.rows(); row++) {
        int each = row;
        out.write(
            columns.stream().map(column -> column.text(each)).collect(Collectors.joining(",")));
        out.write('\n');
      }
    }
  }
}
