create schema web;

-- Answers to requests that create something, so that a program may safely ask again.
create table web.idempotent_answer (
    agency_id    uuid        not null,
    owner        text        not null,
    key          text        not null,
    request      text        not null,
    status       int,
    location     text,
    content_type text,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (agency_id, owner, key)
);
create index on web.idempotent_answer (agency_id, created_at);
call database.isolate('web.idempotent_answer');
