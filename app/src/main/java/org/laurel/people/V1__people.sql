create schema people;

-- The tenants. Their names are public, so the table is not hidden from one another.
create table people.agency (
    id           uuid primary key,
    slug         text        not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}$'),
    name         text        not null,
    jurisdiction text        not null default '',
    time_zone    text        not null default 'America/New_York',
    created_at   timestamptz not null default now()
);

-- Accounts belong to people, not to agencies: a credential outlives the job it was earned in.
create table people.person (
    id         uuid primary key,
    name       text        not null,
    password   text,
    time_zone  text        not null default 'America/New_York',
    language   text        not null default 'en',
    closed_at  timestamptz,
    created_at timestamptz not null default now()
);

create table people.email (
    address     text primary key check (address = lower(address)),
    person      uuid        not null references people.person,
    kind        text        not null check (kind in ('WORK', 'PERSONAL')),
    is_primary  boolean     not null,
    verified_at timestamptz
);
create index on people.email (person);
create unique index on people.email (person) where is_primary;

-- Any body with a part in a programme: an agency, a partner, a district, a school.
create table people.organization (
    agency_id uuid not null references people.agency,
    id        uuid not null,
    name      text not null,
    kind      text not null,
    parent    uuid,
    primary key (agency_id, id),
    unique (agency_id, name),
    foreign key (agency_id, parent) references people.organization
);
call database.isolate('people.organization');

create table people.membership (
    agency_id uuid        not null references people.agency,
    person    uuid        not null references people.person,
    role      text        not null,
    since     timestamptz not null default now(),
    primary key (agency_id, person, role)
);
create index on people.membership (agency_id, role);
call database.isolate('people.membership');

-- Who has left the agency, or must stay out for now. The account itself, and what was earned, stay.
create table people.suspension (
    agency_id uuid        not null references people.agency,
    person    uuid        not null references people.person,
    since     timestamptz not null default now(),
    primary key (agency_id, person)
);
call database.isolate('people.suspension');

-- Where somebody works, for as long as they do: conflicts of interest follow from it.
create table people.affiliation (
    agency_id    uuid not null,
    person       uuid not null references people.person,
    organization uuid not null,
    primary key (agency_id, person, organization),
    foreign key (agency_id, organization) references people.organization
);
call database.isolate('people.affiliation');

-- Keys for programs. Only a digest is kept, so that a stolen copy of the table opens nothing.
create table people.token (
    agency_id  uuid        not null references people.agency,
    digest     bytea       not null,
    person     uuid        not null references people.person,
    label      text        not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    primary key (agency_id, digest)
);
call database.isolate('people.token');

-- What was sent by mail to open one thing once. Only a digest is kept, as of a token.
create table people.link (
    agency_id  uuid        not null references people.agency,
    digest     bytea       not null,
    purpose    text        not null check (purpose in ('CONFIRM', 'RESET', 'INVITE')),
    person     uuid references people.person,
    address    text        not null,
    role       text,
    expires_at timestamptz not null,
    primary key (agency_id, digest)
);
call database.isolate('people.link');

-- Passkeys (Web Authentication level 3). The person's id is the user handle.
create table people.passkey (
    credential      bytea primary key,
    person          uuid        not null references people.person,
    public_key      bytea       not null,
    signature_count bigint      not null,
    verifies_user   boolean     not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text        not null,
    attestation     bytea,
    client_data     bytea,
    label           text        not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz not null
);
create index on people.passkey (person);

-- Tries that failed, by a digest of the address or the network they came from.
create table people.failed_try (
    source  text primary key,
    tries   int         not null,
    last_at timestamptz not null
);

create table people.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on people.session (expiry_time);
create index on people.session (principal_name);

create table people.session_attributes (
    session_primary_id char(36)     not null references people.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
