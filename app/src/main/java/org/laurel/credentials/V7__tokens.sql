-- The key that signs tokens (ES256), one to an epoch at most: what is reported stolen of an epoch holds for both its keys.
create table credentials.token_key (
    agency_id  uuid        not null,
    epoch      int         not null,
    public_jwk text        not null,
    sealed     bytea       not null,
    made_at    timestamptz not null,
    primary key (agency_id, epoch),
    foreign key (agency_id, epoch) references credentials.issuer_key
);
call database.isolate('credentials.token_key');
call database.append_only('credentials.token_key');

-- A credential as a token, byte for byte; signed when somebody first asks for it.
create table credentials.token (
    agency_id uuid        not null,
    id        uuid        not null,
    epoch     int         not null,
    token     text        not null,
    signed_at timestamptz not null,
    primary key (agency_id, id, epoch),
    foreign key (agency_id, id) references credentials.credential,
    foreign key (agency_id, epoch) references credentials.token_key
);
call database.isolate('credentials.token');
call database.append_only('credentials.token');
