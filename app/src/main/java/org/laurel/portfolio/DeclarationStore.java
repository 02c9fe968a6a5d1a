package org.laurel.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.portfolio.Declaration.Help;
import org.laurel.portfolio.Declaration.OwnWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What teachers declare about AI and help, while they work and as they submitted it.
@Repository
class DeclarationStore {

  private final JdbcClient db;
  private final InstantSource clock;

  DeclarationStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  static Declaration declaration(ResultSet row) throws SQLException {
    var help = row.getString("help");
    return new Declaration(
        row.getString("ai"),
        row.getString("ai_purpose"),
        help == null ? null : Help.valueOf(help),
        row.getString("help_purpose"),
        OwnWords.valueOf(row.getString("own_words")));
  }

  void save(Enrollment.Id enrollment, Declaration it) {
    var help = it.help();
    db.sql(
            """
            insert into portfolio.declaration (agency_id, enrollment, ai, ai_purpose, help, help_purpose,
                   own_words, declared_at)
            values (:agency, :enrollment, :ai, :aiPurpose, :help, :helpPurpose, :ownWords, :now)
                on conflict (agency_id, enrollment)
                do update set ai = excluded.ai, ai_purpose = excluded.ai_purpose, help = excluded.help,
                   help_purpose = excluded.help_purpose, own_words = excluded.own_words,
                   declared_at = excluded.declared_at
            """)
        .param("agency", Tenancy.current().value())
        .param("enrollment", enrollment.value())
        .param("ai", it.ai())
        .param("aiPurpose", it.aiPurpose())
        .param("help", help == null ? null : help.name())
        .param("helpPurpose", it.helpPurpose())
        .param("ownWords", it.ownWords().name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void freeze(Submission.Id submission, Enrollment.Id enrollment) {
    db.sql(
            """
            insert into portfolio.submission_declaration (agency_id, submission, ai, ai_purpose, help,
                   help_purpose, own_words)
            select agency_id, :submission, ai, ai_purpose, help, help_purpose, own_words
              from portfolio.declaration
             where enrollment = :enrollment
            """)
        .param("submission", submission.value())
        .param("enrollment", enrollment.value())
        .update();
  }
}
