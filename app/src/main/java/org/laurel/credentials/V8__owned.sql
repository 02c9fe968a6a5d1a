-- What an earner lets everybody see of the evidence behind a credential; what has no row here stays closed.
create table credentials.opened (
    agency_id  uuid        not null,
    credential uuid        not null,
    item       uuid        not null, -- of a submission
    opened_at  timestamptz not null,
    primary key (agency_id, credential, item),
    foreign key (agency_id, credential) references credentials.credential
);
call database.isolate('credentials.opened');

-- How often a credential was looked at, by day and kind. Nobody is in it who looked.
create table credentials.view (
    agency_id  uuid not null,
    credential uuid not null,
    day        date not null,
    kind       text not null check (kind in ('PAGE', 'PICTURE', 'FILE', 'CERTIFICATE', 'EVIDENCE')),
    times      int  not null check (times > 0),
    primary key (agency_id, credential, day, kind),
    foreign key (agency_id, credential) references credentials.credential
);
call database.isolate('credentials.view');

-- A day on which an earner wants to be told to renew something.
create table credentials.reminder (
    agency_id  uuid        not null,
    credential uuid        not null,
    due        date        not null,
    told_at    timestamptz,
    primary key (agency_id, credential),
    foreign key (agency_id, credential) references credentials.credential
);
create index on credentials.reminder (agency_id, due) where told_at is null;
call database.isolate('credentials.reminder');
