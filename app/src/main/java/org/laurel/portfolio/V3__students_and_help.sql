-- A teacher's own list of students, by short names. It is shown to nobody else.
create table portfolio.student (
    agency_id  uuid        not null,
    id         uuid        not null,
    teacher    uuid        not null references people.person,
    name       text        not null check (length(name) between 1 and 40),
    noted_at   timestamptz not null,
    removed_at timestamptz, -- the moment at which their evidence left every draft
    primary key (agency_id, id)
);
create unique index on portfolio.student (agency_id, teacher, lower(name));
call database.isolate('portfolio.student');

-- Who can be seen, heard or named in what.
create table portfolio.appearance (
    agency_id uuid not null,
    artifact  uuid not null,
    student   uuid not null,
    primary key (agency_id, artifact, student),
    foreign key (agency_id, artifact) references portfolio.artifact,
    foreign key (agency_id, student) references portfolio.student
);
create index on portfolio.appearance (agency_id, student);
call database.isolate('portfolio.appearance');

-- Consent as it was noted; the last line counts.
create table portfolio.consent (
    agency_id uuid        not null,
    id        uuid        not null,
    student   uuid        not null,
    kind      text        not null check (kind in ('MEDIA_RELEASE', 'GUARDIAN', 'NONE')),
    given_on  date        not null,
    until     date        check (until >= given_on),
    sha256    text,
    size      bigint,
    type      text,
    noted_at  timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, student) references portfolio.student,
    foreign key (agency_id, sha256) references files.blob,
    check (num_nulls(sha256, size, type) in (0, 3))
);
create index on portfolio.consent (agency_id, student, id);
call database.isolate('portfolio.consent');
call database.append_only('portfolio.consent');

-- A student who must go stands in what was submitted: a person decides. The student is not named to them.
create table portfolio.concern (
    agency_id    uuid        not null,
    id           uuid        not null,
    item         uuid        not null,
    student      uuid        not null,
    raised_at    timestamptz not null,
    withdrawn_at timestamptz,
    decision     text        check (decision in ('STAYS', 'TAKEN_UP')),
    reason       text        check (length(reason) between 1 and 1000),
    decided_by   uuid,
    decided_at   timestamptz,
    primary key (agency_id, id),
    unique (agency_id, item, student),
    foreign key (agency_id, item) references portfolio.submission_item,
    foreign key (agency_id, student) references portfolio.student,
    check (num_nulls(decision, reason, decided_by, decided_at) in (0, 4))
);
create index on portfolio.concern (agency_id, raised_at) where decision is null and withdrawn_at is null;
call database.isolate('portfolio.concern');

-- What a teacher says about AI and help. All null but the share of own words: there was none.
create table portfolio.declaration (
    agency_id    uuid        not null,
    enrollment   uuid        not null,
    ai           text        check (length(ai) between 1 and 200),
    ai_purpose   text        check (length(ai_purpose) between 1 and 1000),
    help         text        check (help in ('COLLEAGUE', 'COACH', 'FAMILY', 'PAID', 'OTHER')),
    help_purpose text        check (length(help_purpose) between 1 and 1000),
    own_words    text        not null check (own_words in ('ALL', 'MOST', 'HALF', 'LESS')),
    declared_at  timestamptz not null,
    primary key (agency_id, enrollment),
    foreign key (agency_id, enrollment) references learning.enrollment,
    check (num_nulls(ai, ai_purpose) in (0, 2)),
    check (num_nulls(help, help_purpose) in (0, 2))
);
call database.isolate('portfolio.declaration');

create table portfolio.submission_declaration (
    agency_id    uuid not null,
    submission   uuid not null,
    ai           text,
    ai_purpose   text,
    help         text,
    help_purpose text,
    own_words    text not null,
    primary key (agency_id, submission),
    foreign key (agency_id, submission) references portfolio.submission
);
call database.isolate('portfolio.submission_declaration');
call database.append_only('portfolio.submission_declaration');
