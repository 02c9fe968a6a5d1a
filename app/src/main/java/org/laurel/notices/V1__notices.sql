create schema notices;

-- What stands on somebody's messages page. `mail_at` is when the mail room looks at it next; null
-- when no mail is due any more.
create table notices.message (
    agency_id  uuid        not null,
    id         uuid        not null,
    person     uuid        not null,
    urgency    text        not null check (urgency in ('PROMPT', 'DIGEST')),
    subject    text        not null check (length(subject) <= 100),
    body       text        not null,
    action     text        not null,
    path       text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    mail_at    timestamptz,
    primary key (agency_id, id)
);
create index on notices.message (agency_id, person, id desc);
create index on notices.message (agency_id, person) where read_at is null;
create index on notices.message (agency_id, mail_at) where mail_at is not null;
call database.isolate('notices.message');

-- The outbox. A letter is removed once it is sent: it names people, and its link may be a key.
create table notices.letter (
    agency_id  uuid        not null,
    id         uuid        not null,
    address    text        not null,
    subject    text        not null,
    body       text        not null,
    html       text        not null,
    off        text,
    carry_at   timestamptz not null,
    attempts   int         not null default 0,
    primary key (agency_id, id)
);
create index on notices.letter (agency_id, carry_at);
call database.isolate('notices.letter');

-- How somebody wants mail, and the key in the link that stops it without a password.
create table notices.preference (
    agency_id uuid not null,
    person    uuid not null,
    wish      text not null check (wish in ('AS_IT_HAPPENS', 'WEEKLY', 'NEVER')),
    key       uuid not null,
    primary key (agency_id, person),
    unique (agency_id, key)
);
call database.isolate('notices.preference');
