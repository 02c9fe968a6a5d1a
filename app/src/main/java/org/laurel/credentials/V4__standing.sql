-- A credential may be on hold for a while, besides being taken back for good. `changed_at` is when
-- anything about it changed last: no list that is older may be shown to whoever knows.
alter table credentials.status
    add column suspended_at timestamptz,
    add column suspended_because text,
    add column changed_at timestamptz,
    add constraint suspended check ((suspended_at is null) = (suspended_because is null));
create index on credentials.status (agency_id, list) where suspended_at is not null;

-- One act on many credentials that a rule has found: proposed by one person, confirmed by another,
-- and then carried out some thousand at a time. `reached` is the last credential that was done.
create table credentials.mass_change (
    agency_id    uuid        not null,
    id           uuid        not null,
    act          text        not null check (act in ('REVOKE', 'SUSPEND', 'REINSTATE')),
    rule         text        not null,
    reason       text        not null,
    counted      int         not null check (counted > 0),
    proposed_by  uuid        not null references people.person,
    proposed_at  timestamptz not null,
    confirmed_by uuid references people.person,
    confirmed_at timestamptz,
    withdrawn_at timestamptz,
    done         int         not null default 0,
    changed      int         not null default 0,
    reached      uuid        not null default '00000000-0000-0000-0000-000000000000',
    finished_at  timestamptz,
    primary key (agency_id, id),
    check (confirmed_by <> proposed_by), -- two people
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (withdrawn_at is null or confirmed_at is null),
    check (finished_at is null or confirmed_at is not null)
);
create index on credentials.mass_change (agency_id, proposed_at);
call database.isolate('credentials.mass_change');

-- What the rule found when the change was proposed: what the second person confirms.
create table credentials.mass_change_item (
    agency_id  uuid not null,
    change     uuid not null,
    credential uuid not null,
    primary key (agency_id, change, credential),
    foreign key (agency_id, change) references credentials.mass_change
);
call database.isolate('credentials.mass_change_item');
call database.append_only('credentials.mass_change_item');
