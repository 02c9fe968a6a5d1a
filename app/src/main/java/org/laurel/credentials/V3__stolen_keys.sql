-- A key that somebody else may have had from a time on: what it signed since proves nothing.
create table credentials.stolen_key (
    agency_id   uuid        not null,
    epoch       int         not null,
    since       timestamptz not null,
    reason      text        not null,
    declared_at timestamptz not null,
    primary key (agency_id, epoch, declared_at),
    foreign key (agency_id, epoch) references credentials.issuer_key
);
call database.isolate('credentials.stolen_key');
call database.append_only('credentials.stolen_key');

-- The same credential under a newer key, byte for byte; the newest is the one that is shown.
create table credentials.signed_anew (
    agency_id uuid        not null,
    id        uuid        not null,
    document  text        not null,
    sha256    text        not null,
    signed_at timestamptz not null,
    primary key (agency_id, id, signed_at),
    foreign key (agency_id, id) references credentials.credential
);
call database.isolate('credentials.signed_anew');
call database.append_only('credentials.signed_anew');
