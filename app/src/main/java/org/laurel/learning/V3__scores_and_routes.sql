-- A score of a test elsewhere. A correction is a new line, and the last line counts.
create table learning.score_entry (
    agency_id  uuid          not null,
    id         uuid          not null,
    enrollment uuid          not null,
    score      text          not null, -- its code in the design
    year       int           not null,
    points     numeric(9, 2) not null check (points >= 0),
    tested     int           not null check (tested > 0),
    proof_name text          not null check (length(proof_name) between 1 and 200),
    sha256     text,
    size       bigint,
    type       text,
    link       text          check (length(link) <= 2000),
    by_person  uuid          not null,
    at         timestamptz   not null,
    primary key (agency_id, id),
    foreign key (agency_id, enrollment) references learning.enrollment,
    foreign key (agency_id, sha256) references files.blob,
    check (num_nonnulls(sha256, link) = 1 and num_nulls(sha256, size, type) in (0, 3))
);
create index on learning.score_entry (agency_id, enrollment, score, at);
create index on learning.score_entry (agency_id, at);
call database.isolate('learning.score_entry');
call database.append_only('learning.score_entry');

-- A manager has seen the proof.
create table learning.score_confirmation (
    agency_id uuid        not null,
    entry     uuid        not null,
    by_person uuid        not null,
    at        timestamptz not null,
    primary key (agency_id, entry),
    foreign key (agency_id, entry) references learning.score_entry
);
call database.isolate('learning.score_confirmation');
call database.append_only('learning.score_confirmation');

-- The ways that a teacher chose, one after the other. The last one counts.
create table learning.route_choice (
    agency_id  uuid        not null,
    id         uuid        not null,
    enrollment uuid        not null,
    route      text        not null,
    by_person  uuid        not null,
    at         timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, enrollment) references learning.enrollment
);
create index on learning.route_choice (agency_id, enrollment, at);
call database.isolate('learning.route_choice');
call database.append_only('learning.route_choice');
