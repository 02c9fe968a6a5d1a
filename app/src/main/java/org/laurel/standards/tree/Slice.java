package org.laurel.standards.tree;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// One page of a list that may be long. One row more than it shows is asked for, to know whether
/// there is a next page.
///
/// @param number from 1
public record Slice(int number) {

  static final int SIZE = 50;
  static final String SQL = " limit :limit offset :offset";

  private static final int LAST = 10_000;

  static Slice at(int number) {
    return new Slice(Math.clamp(number, 1, LAST));
  }

  StatementSpec of(StatementSpec statement) {
    return statement.param("limit", SIZE + 1).param("offset", (number - 1) * SIZE);
  }
}
