-- Teachers who work toward a version together, with dates and somebody who leads them.
create table learning.cohort (
    agency_id   uuid        not null references people.agency,
    id          uuid        not null,
    version     uuid        not null,
    title       text        not null check (length(title) between 1 and 100),
    starts      date        not null,
    ends        date        not null check (ends >= starts),
    capacity    int         not null check (capacity between 1 and 1000),
    facilitator uuid        not null references people.person,
    made_at     timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, version) references catalog.version
);
create index on learning.cohort (agency_id, version, ends);
create index on learning.cohort (agency_id, ends);
call database.isolate('learning.cohort');

-- A place in a cohort: a seat, or a place in the line for one while seated_at is null.
create table learning.cohort_place (
    agency_id  uuid        not null,
    enrollment uuid        not null,
    cohort     uuid        not null,
    asked_at   timestamptz not null,
    seated_at  timestamptz,
    primary key (agency_id, enrollment),
    foreign key (agency_id, enrollment) references learning.enrollment,
    foreign key (agency_id, cohort) references learning.cohort
);
create index on learning.cohort_place (agency_id, cohort, asked_at);
call database.isolate('learning.cohort_place');

-- A meeting of a cohort. The codes that it shows are derived from its secret.
create table learning.session (
    agency_id     uuid          not null,
    id            uuid          not null,
    cohort        uuid          not null,
    unit          text,
    title         text          not null check (length(title) between 1 and 120),
    starts        timestamptz   not null,
    ends          timestamptz   not null check (ends > starts),
    hours         numeric(6, 2) not null check (hours >= 0),
    place         text          not null check (length(place) <= 200),
    link          text          not null check (length(link) <= 500),
    secret        bytea         not null check (length(secret) = 32),
    called_off_at timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, cohort) references learning.cohort
);
create index on learning.session (agency_id, cohort, starts);
call database.isolate('learning.session');

-- Who was there, and the line of the ledger that it brought, if any.
create table learning.check_in (
    agency_id  uuid        not null,
    session    uuid        not null,
    enrollment uuid        not null,
    way        text        not null check (way in ('CODE', 'LIST', 'FILE')),
    by_person  uuid        not null,
    basis      text,
    at         timestamptz not null,
    primary key (agency_id, session, enrollment),
    foreign key (agency_id, session) references learning.session,
    foreign key (agency_id, enrollment) references learning.enrollment
);
create index on learning.check_in (agency_id, enrollment);
call database.isolate('learning.check_in');
