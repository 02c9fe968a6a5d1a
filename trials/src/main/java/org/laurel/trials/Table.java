package org.laurel.trials;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// A rectangular set of data with named columns, as read from a CSV file with a heading line.
///
/// An empty cell and `NA` are missing.
public final class Table {
  private final Map<String, Column> columns;
  private final int rows;

  private Table(Map<String, Column> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  public static Table of(Collection<Column> columns) {
    Map<String, Column> byName = new LinkedHashMap<>();
    columns.forEach(column -> byName.put(column.name(), column));
    return new Table(byName, columns.stream().mapToInt(Column::size).findFirst().orElse(0));
  }

  /// Reads a CSV file in UTF-8, gzipped or not.
  public static Table read(Path file) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      return read(
          new InputStreamReader(unzipped(raw), StandardCharsets.UTF_8),
          file.getFileName().toString());
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput("cannot read the file '%s': %s".formatted(file, reason(e)));
    }
  }

  private static String reason(Exception e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException _ -> "there is no such file";
      case java.nio.file.AccessDeniedException _ -> "access is denied";
      default -> String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    };
  }

  private static InputStream unzipped(InputStream raw) throws IOException {
    raw.mark(2);
    boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return zipped ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  public static Table parse(String csv) {
    return read(new StringReader(csv), "the data");
  }

  private static Table read(Reader reader, String name) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(reader)) {
      return new Rows(name).collect(csv);
    } catch (CsvParseException | UncheckedIOException e) {
      throw new BadInput("'%s' is not a readable CSV file: %s".formatted(name, reason(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int rows() {
    return rows;
  }

  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  public Column column(String name) {
    Column found = columns.get(name);
    if (found == null) {
      throw new BadInput(
          "there is no column '%s'; the data has: %s"
              .formatted(name, String.join(", ", columns.keySet())));
    }
    return found;
  }

  public Table with(Column column) {
    Map<String, Column> more = new LinkedHashMap<>(columns);
    more.put(column.name(), column);
    return new Table(more, column.size());
  }

  /// The rows for which the condition holds, by row number from 0.
  public Table where(IntPredicate condition) {
    int[] kept = IntStream.range(0, rows).filter(condition).toArray();
    Map<String, Column> fewer = new LinkedHashMap<>();
    columns.forEach((name, column) -> fewer.put(name, column.pick(kept)));
    return new Table(fewer, kept.length);
  }

  /// The rows whose column says this text.
  public Table where(String column, String text) {
    Column cells = column(column);
    return where(row -> cells.text(row).equals(text));
  }

  /// Collects records into columns and checks that the file is rectangular.
  private static final class Rows {
    private final String name;
    private final List<Column.Builder> builders = new ArrayList<>();
    private int[] lines = new int[1024];
    private int count;

    Rows(String name) {
      this.name = name;
    }

    Table collect(Iterable<CsvRecord> records) {
      List<String> heading = new ArrayList<>();
      for (CsvRecord row : records) {
        if (heading.isEmpty()) {
          heading.addAll(heading(row));
          heading.forEach(each -> builders.add(new Column.Builder(each)));
        } else {
          add(row);
        }
      }
      if (count == 0) {
        throw new BadInput("'%s' has no rows of data".formatted(name));
      }
      int[] exact = Arrays.copyOf(lines, count);
      return Table.of(builders.stream().map(builder -> builder.build(exact)).toList());
    }

    private List<String> heading(CsvRecord row) {
      List<String> names =
          row.getFields().stream().map(each -> each.replace("\uFEFF", "").strip()).toList();
      for (String each : names) {
        if (names.indexOf(each) != names.lastIndexOf(each)) {
          throw new BadInput("'%s' has two columns named '%s'".formatted(name, each));
        }
      }
      return names;
    }

    private void add(CsvRecord row) {
      if (row.getFieldCount() != builders.size()) {
        throw new BadInput(
            "line %d of '%s' has %d cells, but the heading has %d"
                .formatted(
                    row.getStartingLineNumber(), name, row.getFieldCount(), builders.size()));
      }
      for (int i = 0; i < builders.size(); i++) {
        builders.get(i).add(row.getField(i).strip());
      }
      if (count == lines.length) {
        lines = Arrays.copyOf(lines, count * 2);
      }
      lines[count++] = (int) row.getStartingLineNumber();
    }
  }
}
