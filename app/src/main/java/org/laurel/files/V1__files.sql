create schema files;

-- What is kept, once per content: a row means that the bytes are safe in the store.
create table files.blob (
    agency_id uuid        not null,
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size      bigint      not null check (size > 0),
    type      text        not null,
    kept_at   timestamptz not null,
    primary key (agency_id, sha256)
);
call database.isolate('files.blob');

-- Who read what: written before a byte leaves.
create table files.access (
    agency_id uuid        not null,
    id        uuid        not null,
    sha256    text        not null,
    reader    uuid        not null,
    subject   text        not null check (length(subject) <= 200),
    read_at   timestamptz not null,
    primary key (agency_id, id)
);
create index on files.access (agency_id, sha256);
call database.isolate('files.access');
call database.append_only('files.access');
