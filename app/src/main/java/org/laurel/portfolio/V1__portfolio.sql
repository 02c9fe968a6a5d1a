create schema portfolio;

-- What a teacher keeps: a file, a text or a link.
create table portfolio.artifact (
    agency_id  uuid        not null,
    id         uuid        not null,
    person     uuid        not null references people.person,
    title      text        not null check (length(title) between 1 and 200),
    sha256     text,
    size       bigint,
    type       text,
    text       text        check (length(text) <= 50000),
    link       text        check (length(link) <= 2000),
    students   text        check (students in ('NONE', 'CONSENT_KEPT')), -- null: not answered yet
    names      text,                                                     -- of the earner, found in it; null: not looked yet
    version    int         not null,
    changed_at timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, sha256) references files.blob,
    check (num_nonnulls(sha256, text, link) = 1 and num_nulls(sha256, size, type) in (0, 3))
);
call database.isolate('portfolio.artifact');

-- Where an artifact speaks as evidence. One that is taken out can be put back.
create table portfolio.placement (
    agency_id  uuid        not null,
    artifact   uuid        not null,
    enrollment uuid        not null,
    slot       text        not null,
    placed_at  timestamptz not null,
    removed_at timestamptz,
    primary key (agency_id, enrollment, artifact),
    foreign key (agency_id, artifact) references portfolio.artifact,
    foreign key (agency_id, enrollment) references learning.enrollment
);
create index on portfolio.placement (agency_id, artifact);
call database.isolate('portfolio.placement');

-- A portfolio as it was when it was submitted. It never changes.
create table portfolio.submission (
    agency_id  uuid        not null,
    id         uuid        not null,
    enrollment uuid        not null,
    earner     uuid        not null references people.person,
    version    uuid        not null,
    attempt    int         not null check (attempt > 0),
    criteria   text[]      not null,
    at         timestamptz not null,
    primary key (agency_id, id),
    unique (agency_id, enrollment, attempt),
    foreign key (agency_id, enrollment) references learning.enrollment
);
call database.isolate('portfolio.submission');
call database.append_only('portfolio.submission');

create table portfolio.submission_item (
    agency_id  uuid not null,
    id         uuid not null,
    submission uuid not null,
    artifact   uuid not null,
    slot       text not null,
    position   int  not null,
    name       text not null,
    sha256     text,
    size       bigint,
    type       text,
    text       text,
    link       text,
    students   text,
    primary key (agency_id, id),
    unique (agency_id, submission, artifact),
    foreign key (agency_id, submission) references portfolio.submission,
    check (num_nonnulls(sha256, text, link) = 1)
);
call database.isolate('portfolio.submission_item');
call database.append_only('portfolio.submission_item');

-- After an attempt: the criteria on which one more step is open.
create table portfolio.reopening (
    agency_id  uuid        not null,
    enrollment uuid        not null,
    attempt    int         not null,
    criteria   text[]      not null,
    at         timestamptz not null,
    primary key (agency_id, enrollment, attempt),
    foreign key (agency_id, enrollment, attempt)
        references portfolio.submission (agency_id, enrollment, attempt)
);
call database.isolate('portfolio.reopening');
call database.append_only('portfolio.reopening');
