-- What teachers of a pilot say to its author, beside the part that it concerns. Authors never read
-- who wrote it; the person stays so that teachers find their own words again.
create table catalog.pilot_word (
    agency_id  uuid        not null,
    id         uuid        not null,
    version    uuid        not null,
    spot       text        not null, -- as the desk writes places, such as `slots EOLA-1`
    text       text        not null,
    person     uuid        not null,
    at         timestamptz not null,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'SET_ASIDE')),
    answer     text,
    settled_by uuid,
    settled_at timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, version) references catalog.version,
    check ((state = 'OPEN') = (settled_at is null)),
    check (state <> 'ANSWERED' or answer is not null)
);
call database.isolate('catalog.pilot_word');
create index on catalog.pilot_word (agency_id, version);
create index on catalog.pilot_word (agency_id, person);
