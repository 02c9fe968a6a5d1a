-- One credential, offered to its earner's wallet: for some minutes by a code, which a wallet exchanges
-- for a token, with which it takes each form once. Of both only digests are kept, so that a stolen copy
-- of the table opens nothing; a new offer takes the place of the one before.
create table credentials.wallet_offer (
    agency_id   uuid        not null,
    credential  uuid        not null,
    code        bytea,                          -- none when it is used up or was closed
    code_until  timestamptz not null,
    pin         bytea,                          -- of the code and what the earner types besides
    tries       int         not null default 0, -- with this code
    token       bytea,
    token_until timestamptz,
    taken       text[]      not null default '{}',
    taken_at    timestamptz,                    -- when a wallet took it last, by whichever offer
    primary key (agency_id, credential),
    unique (agency_id, code),
    unique (agency_id, token),
    foreign key (agency_id, credential) references credentials.credential,
    check ((token is null) = (token_until is null))
);
call database.isolate('credentials.wallet_offer');
