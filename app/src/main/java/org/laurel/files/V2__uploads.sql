-- A file on its way, in pieces. What is received lies in the store's folder `uploads` before it is
-- counted here, so a row never promises a byte that a power cut could take.
create table files.upload (
    agency_id  uuid        not null,
    id         uuid        not null,
    owner      uuid        not null,
    name       text        not null check (length(name) between 1 and 300),
    size       bigint      not null check (size > 0),
    received   bigint      not null default 0,
    touched_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (agency_id, id),
    check (received between 0 and size)
);
create index on files.upload (agency_id, owner);
create index on files.upload (agency_id, expires_at);
call database.isolate('files.upload');
