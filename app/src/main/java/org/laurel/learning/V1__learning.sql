create schema learning;

-- A teacher working toward a version.
create table learning.enrollment (
    agency_id  uuid        not null references people.agency,
    id         uuid        not null,
    person     uuid        not null references people.person,
    version    uuid        not null,
    state      text        not null,
    since      timestamptz not null,
    started_at timestamptz not null,
    primary key (agency_id, id),
    unique (agency_id, person, version),
    foreign key (agency_id, version) references catalog.version
);
create index on learning.enrollment (agency_id, state, since);
create index on learning.enrollment (agency_id, version, state);
create index on learning.enrollment (agency_id, since)
    where state in ('NOT_STARTED', 'STARTED', 'READY_TO_CHECK', 'ONE_MORE_STEP');
call database.isolate('learning.enrollment');

-- Every change of state: the dosage record of the study.
create table learning.enrollment_event (
    agency_id  uuid        not null,
    id         uuid        not null,
    enrollment uuid        not null,
    from_state text,
    to_state   text        not null,
    reason     text,
    at         timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, enrollment) references learning.enrollment
);
create index on learning.enrollment_event (agency_id, enrollment, at);
call database.isolate('learning.enrollment_event');
call database.append_only('learning.enrollment_event');

-- Hours, line by line. The same basis is credited once, so that no hour counts double.
create table learning.hours_entry (
    agency_id  uuid          not null,
    id         uuid          not null,
    enrollment uuid          not null,
    account    text          not null,
    hours      numeric(6, 2) not null check (hours <> 0),
    provenance text          not null,
    basis      text          not null check (length(basis) between 1 and 200),
    by_person  uuid          not null,
    at         timestamptz   not null,
    primary key (agency_id, id),
    unique (agency_id, enrollment, basis),
    foreign key (agency_id, enrollment) references learning.enrollment
);
call database.isolate('learning.hours_entry');
call database.append_only('learning.hours_entry');
