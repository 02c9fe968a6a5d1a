-- What is written at the desk. A version that came with a package has no row: it is changed there.
create table catalog.draft (
    agency_id  uuid        not null,
    version    uuid        not null,
    source     uuid        not null, -- the version it was copied from
    begun_by   uuid        not null,
    changed_by uuid        not null, -- who wrote the last change, and so may neither sign nor publish it
    changed_at timestamptz not null,
    sent_at    timestamptz,          -- for review, or null
    undo       jsonb,                -- the manuscript before something was taken out, until the next change
    primary key (agency_id, version),
    foreign key (agency_id, version) references catalog.version,
    foreign key (agency_id, source) references catalog.version
);
call database.isolate('catalog.draft');

-- Somebody vouches for one aspect as it reads at that moment. A later change of it has another seal,
-- so nothing has to be taken back.
create table catalog.sign_off (
    agency_id uuid        not null,
    id        uuid        not null,
    version   uuid        not null,
    aspect    text        not null check (aspect in ('CONTENT', 'STANDARDS', 'INSTRUCTION', 'ASSESSMENT', 'BADGING')),
    seal      text        not null, -- SHA-256 of what was signed
    person    uuid        not null,
    at        timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, version) references catalog.draft
);
call database.isolate('catalog.sign_off');
call database.append_only('catalog.sign_off');
create index on catalog.sign_off (agency_id, version);

create table catalog.remark (
    agency_id   uuid        not null,
    id          uuid        not null,
    version     uuid        not null,
    place       text        not null, -- such as `slots EOLA-1`
    text        text        not null,
    person      uuid        not null,
    at          timestamptz not null,
    resolved_by uuid,
    resolved_at timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, version) references catalog.version
);
call database.isolate('catalog.remark');
create index on catalog.remark (agency_id, version);
