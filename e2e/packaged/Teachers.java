package packaged;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/// Teachers, and assessors, by the thousand, each with a number and a token.
///
/// They are written straight into the database: to sign up hashes a password, slowly on purpose,
/// and would take longer than what is to be measured.
///
/// @param agency slug of the agency that they belong to
public record Teachers(String agency) {

  private static final String JOIN =
      """
      with wanted as (
          select n, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id
            from generate_series(%1$d, %2$d) n),
      persons as (
          insert into people.person (id, name)
          select id, 'Teacher ' || n from wanted),
      emails as (
          insert into people.email (address, person, kind, is_primary, verified_at)
          select 'teacher.' || n || '@%3$s.example', id, 'WORK', true, now() from wanted),
      members as (
          insert into people.membership (agency_id, person, role)
          select agency.id, wanted.id, '%4$s'
            from wanted, people.agency where agency.slug = '%3$s')
      insert into people.token (agency_id, digest, person, label, expires_at)
      select agency.id, sha256(convert_to(encode(sha256(convert_to(n::text, 'UTF8')), 'hex'), 'UTF8')),
             wanted.id, 'load', now() + interval '1 day'
        from wanted, people.agency where agency.slug = '%3$s'
      """;

  /// Makes the teachers numbered `first` to `last`.
  public void join(Postgres postgres, int first, int last) {
    join(postgres, first, last, "EDUCATOR");
  }

  /// Makes those numbered so assessors, and not teachers.
  public void joinAsAssessors(Postgres postgres, int first, int last) {
    join(postgres, first, last, "ASSESSOR");
  }

  private void join(Postgres postgres, int first, int last, String role) {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement()) {
      statement.execute(JOIN.formatted(first, last, agency, role));
    } catch (SQLException e) {
      throw new IllegalStateException("The teachers could not be made.", e);
    }
  }

  /// The token of one of them, to be sent as a bearer token.
  public String token(int number) {
    return "laurel_" + agency + "_" + sha256(String.valueOf(number));
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
