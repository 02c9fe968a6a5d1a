-- What one person proposes to issue without reviewers and another approves: an award by hand, or a
-- corrected credential in the place of one. Why, and what was shown, stays here and stands in no credential.
create table credentials.proposal (
    agency_id   uuid        not null,
    id          uuid        not null,
    version     uuid        not null,
    earner      uuid        not null references people.person,
    earner_name text        not null,
    replaces    uuid,                  -- the credential in whose place the new one stands
    levels      jsonb       not null,
    reason      text        not null,
    shown       text        not null,
    proposed_by uuid        not null references people.person,
    proposed_at timestamptz not null,
    outcome     text        not null default 'PROPOSED'
        check (outcome in ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    decided_by  uuid references people.person,
    decided_at  timestamptz,
    answer      text        not null default '',
    award       uuid,
    primary key (agency_id, id),
    unique (agency_id, award),
    foreign key (agency_id, replaces) references credentials.credential,
    foreign key (agency_id, award) references credentials.award,
    check ((outcome = 'APPROVED') = (award is not null)),
    check ((outcome = 'PROPOSED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (outcome in ('PROPOSED', 'WITHDRAWN') or decided_by <> proposed_by) -- two people
);
-- A credential is replaced once, and nothing is proposed twice at the same time.
create unique index on credentials.proposal (agency_id, replaces)
    where replaces is not null and outcome in ('PROPOSED', 'APPROVED');
create unique index on credentials.proposal (agency_id, version, earner)
    where replaces is null and outcome = 'PROPOSED';
create index on credentials.proposal (agency_id, proposed_at);
call database.isolate('credentials.proposal');

-- Until when a credential holds; for ever where it does not say.
alter table credentials.award
    add column valid_until timestamptz;
create index on credentials.award (agency_id, valid_until) where valid_until is not null;

-- Of what runs out, its earner is told so many days before: once.
create table credentials.expiry_told (
    agency_id  uuid        not null,
    credential uuid        not null,
    days       int         not null check (days > 0),
    told_at    timestamptz not null,
    primary key (agency_id, credential, days),
    foreign key (agency_id, credential) references credentials.credential
);
call database.isolate('credentials.expiry_told');
call database.append_only('credentials.expiry_told');
