create schema credentials;

-- Keys have epochs. An old one stays, so that what it signed verifies for ever.
create table credentials.issuer_key (
    agency_id  uuid        not null,
    epoch      int         not null check (epoch > 0),
    public_key text        not null,
    sealed     bytea       not null,
    made_at    timestamptz not null,
    primary key (agency_id, epoch)
);
call database.isolate('credentials.issuer_key');
call database.append_only('credentials.issuer_key');

-- Whether the agency issues at present; locked while a credential is issued, so that a halt is exact.
create table credentials.issuing (
    agency_id uuid primary key,
    halted_at timestamptz,
    reason    text
);
call database.isolate('credentials.issuing');

-- What will be signed, decided once: a repeated event or a restart finds it here.
create table credentials.award (
    agency_id     uuid        not null,
    id            uuid        not null,
    version       uuid        not null,
    earner        uuid        not null,
    basis         text        not null,
    review        uuid        not null,
    title         text        not null,
    earner_name   text        not null,
    identity_hash text        not null,
    salt          text        not null,
    levels        jsonb       not null,
    decided_at    timestamptz not null,
    made_at       timestamptz not null,
    primary key (agency_id, id),
    unique (agency_id, version, earner, basis)
);
create index on credentials.award (agency_id, earner);
call database.isolate('credentials.award');
call database.append_only('credentials.award');

-- Awards that wait for their credential: empty but for moments, halts and mishaps.
create table credentials.pending (
    agency_id uuid not null,
    award     uuid not null,
    primary key (agency_id, award),
    foreign key (agency_id, award) references credentials.award
);
call database.isolate('credentials.pending');

-- A place drawn at random on one of the agency's status lists.
create table credentials.status (
    agency_id  uuid not null,
    list       int  not null check (list > 0),
    index      int  not null check (index between 0 and 131071),
    award      uuid not null,
    revoked_at timestamptz,
    reason     text,
    primary key (agency_id, list, index),
    unique (agency_id, award),
    foreign key (agency_id, award) references credentials.award,
    check ((revoked_at is null) = (reason is null))
);
create index on credentials.status (agency_id, list) where revoked_at is not null;
call database.isolate('credentials.status');

-- What was signed, byte for byte.
create table credentials.credential (
    agency_id uuid        not null,
    id        uuid        not null,
    document  text        not null,
    sha256    text        not null,
    issued_at timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, id) references credentials.award
);
create index on credentials.credential (agency_id, issued_at);
call database.isolate('credentials.credential');
call database.append_only('credentials.credential');
