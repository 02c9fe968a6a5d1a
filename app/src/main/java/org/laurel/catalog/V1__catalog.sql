create schema catalog;

-- What can be earned. It outlives its versions.
create table catalog.micro_credential (
    agency_id uuid not null,
    id        uuid not null,
    program   uuid not null,
    slug      text not null,
    published uuid, -- the version that new teachers enroll in
    primary key (agency_id, id),
    unique (agency_id, slug),
    foreign key (agency_id, program) references programs.program
);
call database.isolate('catalog.micro_credential');

-- What one cohort works to. The design is the truth; the columns after it are there to search by.
create table catalog.version (
    agency_id        uuid        not null,
    id               uuid        not null,
    micro_credential uuid        not null,
    number           int         not null check (number > 0),
    stage            text        not null check (stage in ('DRAFT', 'PILOT', 'PUBLISHED', 'RETIRED')),
    published_at     timestamptz,
    design           jsonb       not null,
    hours            numeric     not null,
    subjects         text[]      not null,
    grade_bands      text[]      not null,
    grades           int[]       not null, -- each single grade of the bands; TK is -1, K is 0
    title            text        not null generated always as (design ->> 'title') stored,
    tagline          text        not null generated always as (design ->> 'tagline') stored,
    words            text        not null generated always as (
        lower((design ->> 'title') || ' ' || (design ->> 'tagline') || ' ' || (design ->> 'competency'))) stored,
    stems            tsvector    not null generated always as (
        to_tsvector('english', (design ->> 'title') || ' ' || (design ->> 'tagline') || ' ' || (design ->> 'competency'))) stored,
    primary key (agency_id, id),
    unique (agency_id, micro_credential, number),
    foreign key (agency_id, micro_credential) references catalog.micro_credential
);
call database.isolate('catalog.version');

alter table catalog.micro_credential
    add foreign key (agency_id, published) references catalog.version
        deferrable initially immediate; -- the two refer to each other, so a restore loads first and checks last
