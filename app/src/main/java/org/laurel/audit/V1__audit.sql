create schema audit;

-- The end of each agency's chain: locked while an entry is appended, so that numbers have no gaps.
create table audit.head (
    agency_id uuid primary key,
    number    bigint not null,
    hash      text   not null
);
call database.isolate('audit.head');

create table audit.entry (
    agency_id     uuid        not null,
    number        bigint      not null check (number > 0),
    at            timestamptz not null,
    actor         uuid        not null,
    action        text        not null,
    subject_kind  text        not null,
    subject       uuid        not null,
    detail        text        not null,
    previous_hash text        not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text        not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (agency_id, number)
);
call database.isolate('audit.entry');
call database.append_only('audit.entry');
