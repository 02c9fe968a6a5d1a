-- The public log over the entries: a Merkle tree, kept in tiles (C2SP tlog-tiles). The last tile of
-- each level grows until it is full.
create table audit.log (
    agency_id uuid   primary key,
    size      bigint not null
);
call database.isolate('audit.log');

create table audit.tile (
    agency_id uuid   not null,
    level     int    not null check (level between 0 and 7),
    index     bigint not null check (index >= 0),
    hashes    bytea  not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (agency_id, level, index)
);
call database.isolate('audit.tile');

-- What the agency signed about its log. Whoever kept one of these can prove that nothing before it
-- has changed.
create table audit.tree_head (
    agency_id uuid        not null,
    size      bigint      not null check (size > 0),
    root      text        not null check (root ~ '^[0-9a-f]{64}$'),
    note      text        not null,
    signed_at timestamptz not null,
    primary key (agency_id, size)
);
call database.isolate('audit.tree_head');
call database.append_only('audit.tree_head');

create index on audit.entry (agency_id, subject);
