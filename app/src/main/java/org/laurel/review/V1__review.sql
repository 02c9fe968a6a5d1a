create schema review;

-- What an assessor may know of a submission. Whose it is stands apart, in review.origin.
create table review.review (
    agency_id uuid        not null,
    id        uuid        not null,
    code      text        not null check (code ~ '^[2-9B-DF-HJKMNP-TV-Z]{8}$'),
    version   uuid        not null,
    criteria  text[]      not null,
    settle    text[]      not null default '{}',
    state     text        not null default 'WAITING'
              check (state in ('WAITING', 'SPLIT', 'DECIDED')),
    due_at    timestamptz not null,
    primary key (agency_id, id),
    unique (agency_id, code)
);
create index review_open on review.review (agency_id, due_at) where state <> 'DECIDED';
call database.isolate('review.review');

-- Whose it is: read to allocate, to decide and to tell the teacher; never for an assessor's page.
create table review.origin (
    agency_id     uuid        not null,
    review        uuid        not null,
    submission    uuid        not null,
    enrollment    uuid        not null,
    earner        uuid        not null,
    organizations uuid[]      not null,
    attempt       int         not null,
    opened_at     timestamptz not null,
    primary key (agency_id, review),
    unique (agency_id, submission),
    foreign key (agency_id, review) references review.review
);
create index on review.origin (agency_id, enrollment, attempt);
create index on review.origin (agency_id, earner);
create index on review.origin (agency_id, opened_at);
call database.isolate('review.origin');

-- The assessor's own copy, built for the purpose; `position` is chance.
create table review.copy_item (
    agency_id uuid   not null,
    review    uuid   not null,
    id        uuid   not null,
    position  int    not null,
    slot      text   not null,
    name      text   not null,
    sha256    text,
    size      bigint,
    type      text,
    text      text,
    link      text,
    primary key (agency_id, review, id),
    foreign key (agency_id, review) references review.review
);
call database.isolate('review.copy_item');
call database.append_only('review.copy_item');

-- A place at a review: free, leased until a time, or taken for good by a rating (`infinity`).
-- The code is copied because chance, not arrival, orders what is due on the same day.
create table review.seat (
    agency_id uuid        not null,
    review    uuid        not null,
    number    int         not null check (number between 1 and 3),
    due_at    timestamptz not null,
    code      text        not null,
    assessor  uuid,
    until     timestamptz not null default '-infinity',
    primary key (agency_id, review, number),
    unique (agency_id, review, assessor),
    foreign key (agency_id, review) references review.review
);
create index seat_open on review.seat (agency_id, due_at, code, number) where until < 'infinity';
create index seat_held on review.seat (agency_id, assessor) where until < 'infinity';
call database.isolate('review.seat');

-- Somebody who knew whose it was, and said so.
create table review.conflict (
    agency_id   uuid        not null,
    review      uuid        not null,
    assessor    uuid        not null,
    declared_at timestamptz not null,
    primary key (agency_id, review, assessor),
    foreign key (agency_id, review) references review.review
);
call database.isolate('review.conflict');
call database.append_only('review.conflict');

-- A rating that is not sent yet: by criterion, level and feedback.
create table review.draft (
    agency_id uuid        not null,
    review    uuid        not null,
    assessor  uuid        not null,
    criteria  text[]      not null,
    levels    text[]      not null,
    feedback  text[]      not null,
    saved_at  timestamptz not null,
    primary key (agency_id, review, assessor),
    foreign key (agency_id, review) references review.review
);
call database.isolate('review.draft');

create table review.rating (
    agency_id    uuid        not null,
    id           uuid        not null,
    review       uuid        not null,
    assessor     uuid        not null,
    submitted_at timestamptz not null,
    primary key (agency_id, id),
    unique (agency_id, review, assessor),
    foreign key (agency_id, review) references review.review
);
call database.isolate('review.rating');
call database.append_only('review.rating');

create table review.score (
    agency_id uuid not null,
    rating    uuid not null,
    criterion text not null,
    level     text not null,
    feedback  text not null,
    primary key (agency_id, rating, criterion),
    foreign key (agency_id, rating) references review.rating
);
call database.isolate('review.score');
call database.append_only('review.score');

-- What was decided, and by which edition of the rules, so that anybody can replay it.
create table review.decision (
    agency_id  uuid        not null,
    review     uuid        not null,
    outcome    text        not null check (outcome in ('EARNED', 'ONE_MORE_STEP')),
    rules      text        not null,
    version    uuid        not null,
    decided_at timestamptz not null,
    primary key (agency_id, review),
    foreign key (agency_id, review) references review.review
);
call database.isolate('review.decision');
call database.append_only('review.decision');

create table review.finding (
    agency_id uuid not null,
    review    uuid not null,
    criterion text not null,
    level     text not null,
    rule      text not null,
    primary key (agency_id, review, criterion),
    foreign key (agency_id, review) references review.decision
);
call database.isolate('review.finding');
call database.append_only('review.finding');
