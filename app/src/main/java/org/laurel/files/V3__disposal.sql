-- What named these files is gone, and they need not wait: they go as soon as nothing else names them.
create table files.release (
    agency_id   uuid        not null,
    sha256      text        not null,
    released_at timestamptz not null,
    primary key (agency_id, sha256),
    foreign key (agency_id, sha256) references files.blob on delete cascade
);
call database.isolate('files.release');

-- What was removed from the store for good. Its content cannot be had back, only told that it was here.
create table files.disposal (
    agency_id  uuid        not null,
    id         uuid        not null,
    sha256     text        not null,
    size       bigint      not null,
    kept_at    timestamptz not null,
    removed_at timestamptz not null,
    primary key (agency_id, id)
);
create index on files.disposal (agency_id, sha256);
call database.isolate('files.disposal');
call database.append_only('files.disposal');
