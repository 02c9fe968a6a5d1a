-- What a teacher asks before starting. The answer holds for the edition of the rule that was shown,
-- whatever is in force when the credential comes.
create table recognition.approval (
    agency_id   uuid        not null references people.agency,
    id          uuid        not null,
    person      uuid        not null references people.person,
    slug        text        not null, -- of the micro-credential
    rule        uuid        not null,
    words       text        not null check (length(words) <= 2000),
    asked_at    timestamptz not null,
    answer      text check (answer in ('APPROVED', 'REFUSED')),
    amount      numeric(10, 2) check (amount > 0), -- where the rule leaves it to an officer
    reason      text        not null default '',
    answered_by uuid references people.person,
    answered_at timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, rule) references recognition.rule,
    check (answered_by <> person),
    check ((answer is null) = (answered_by is null))
);
create unique index on recognition.approval (agency_id, person, slug, rule)
    where answer is distinct from 'REFUSED';
create index on recognition.approval (agency_id, asked_at) where answer is null;
call database.isolate('recognition.approval');

-- That a teacher holds a decision to be wrong. It is put right by another line of the ledger.
create table recognition.dispute (
    agency_id   uuid        not null references people.agency,
    id          uuid        not null,
    gain        uuid        not null,
    words       text        not null check (length(words) between 1 and 2000),
    made_at     timestamptz not null,
    answer      text check (answer in ('CHANGED', 'STANDS')),
    reason      text        not null default '',
    answered_by uuid references people.person,
    answered_at timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, gain) references recognition.gain,
    check ((answer is null) = (answered_by is null))
);
create unique index on recognition.dispute (agency_id, gain) where answer is null;
create index on recognition.dispute (agency_id, made_at) where answer is null;
call database.isolate('recognition.dispute');
