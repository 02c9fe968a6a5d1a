package org.laurel.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// How a value of a copy is made from the original's; the same in SQL and, for tokens, in Java.
final class CopyFunctions {

  static final String SQL =
      """
      create schema bench;
      create table bench.shared (id uuid primary key);

      create function bench.is_own(id uuid) returns boolean stable language sql as
      $$ select $1 is not null and not exists (select from bench.shared s where s.id = $1) $$;

      create function bench.copy(id uuid, n int) returns uuid stable language sql as
      $$ select case when bench.is_own($1) then md5($1::text || $2)::uuid else $1 end $$;

      create function bench.digest(digest bytea, n int) returns bytea immutable language sql as
      $$ select sha256(convert_to(encode(sha256(convert_to(encode($1, 'hex') || $2, 'UTF8')), 'hex'), 'UTF8')) $$;

      create function bench.code(code text, n int) returns text immutable language sql as
      $$ select translate(substr(md5($1 || $2), 1, 8), '0123456789abcdef', '23456789BCDFGHJK') $$;
      """;

  private CopyFunctions() {}

  /// The token of a copy: its digest is what `bench.digest` makes of the original's digest.
  static String token(String original, int number) {
    var cut = original.lastIndexOf('_') + 1;
    return original.substring(0, cut) + sha256(sha256(original.substring(cut)) + number);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
