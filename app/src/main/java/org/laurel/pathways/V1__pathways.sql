create schema pathways;

-- What adds up to what. The outline is the truth; a change counts from now on.
create table pathways.pathway (
    agency_id uuid  not null,
    id        uuid  not null,
    program   uuid  not null,
    slug      text  not null,
    outline   jsonb not null,
    primary key (agency_id, id),
    unique (agency_id, slug),
    foreign key (agency_id, program) references programs.program
);
call database.isolate('pathways.pathway');

-- A pathway that somebody completed; once, however often the last piece is announced.
create table pathways.completion (
    agency_id uuid        not null references people.agency,
    person    uuid        not null references people.person,
    pathway   uuid        not null,
    at        timestamptz not null,
    ended_at  timestamptz, -- when what it rested on was taken back
    primary key (agency_id, person, pathway),
    foreign key (agency_id, pathway) references pathways.pathway
);
call database.isolate('pathways.completion');

-- What was earned elsewhere: it counts when two officers have seen the proof.
create table pathways.proof (
    agency_id  uuid        not null references people.agency,
    id         uuid        not null,
    person     uuid        not null references people.person,
    pathway    uuid        not null,
    code       text        not null,
    told       text        not null check (length(told) between 1 and 2000),
    told_at    timestamptz not null,
    first_by   uuid references people.person,
    second_by  uuid references people.person,
    refused_by uuid references people.person,
    reason     text        not null default '',
    primary key (agency_id, id),
    foreign key (agency_id, pathway) references pathways.pathway,
    check (first_by <> second_by and first_by <> person and second_by <> person),
    check (second_by is null or first_by is not null)
);
create unique index on pathways.proof (agency_id, person, pathway, code) where refused_by is null;
create index on pathways.proof (agency_id, told_at) where second_by is null and refused_by is null;
call database.isolate('pathways.proof');
