create schema recognition;

-- What an agency gives for a micro-credential, from one day to another. Its clause never changes:
-- other words or amounts are another edition.
create table recognition.rule (
    agency_id    uuid not null references people.agency,
    id           uuid not null,
    slug         text not null,
    edition      int  not null check (edition > 0),
    program      text, -- whose package brought the example
    clause       jsonb not null,
    starts       date, -- none in an example
    ends         date, -- the last day
    state        text not null check (state in ('EXAMPLE', 'PROPOSED', 'IN_FORCE')),
    proposed_by  uuid references people.person,
    confirmed_by uuid references people.person,
    confirmed_at timestamptz,
    primary key (agency_id, id),
    unique (agency_id, slug, edition),
    check (ends >= starts),
    check (state = 'EXAMPLE' or starts is not null),
    check ((state = 'IN_FORCE') = (confirmed_by is not null)),
    check (confirmed_by <> proposed_by) -- two people
);
call database.isolate('recognition.rule');

-- What one credential brought one teacher. The same credential serves each purpose once.
create table recognition.gain (
    agency_id  uuid          not null references people.agency,
    id         uuid          not null,
    earner     uuid          not null references people.person,
    credential uuid          not null,
    rule       uuid          not null,
    kind       text          not null,
    purpose    text          not null,
    amount     numeric(10, 2) check (amount >= 0), -- none until an officer says how much
    state      text          not null check (state in ('WAITING', 'GRANTED', 'REFUSED', 'TAKEN_BACK')),
    reason     text          not null default '',
    decided_by uuid references people.person,
    decided_at timestamptz,
    made_at    timestamptz   not null,
    primary key (agency_id, id),
    unique (agency_id, earner, purpose, credential),
    foreign key (agency_id, rule) references recognition.rule,
    check (state not in ('GRANTED', 'REFUSED') or decided_by is not null)
);
create index on recognition.gain (agency_id, made_at) where state = 'WAITING';
create index on recognition.gain (agency_id, credential);
call database.isolate('recognition.gain');
