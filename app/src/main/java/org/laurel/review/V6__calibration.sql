-- An example of evidence with the scores that it deserves, for the rubric of one version. A copy of a
-- decided submission needs the teacher's word; an example of somebody's own needs none.
create table review.anchor (
    agency_id   uuid        not null,
    id          uuid        not null,
    version     uuid        not null,
    title       text        not null,
    criteria    text[]      not null,
    besides     text[]      not null,
    source      uuid,
    made_by     uuid        not null,
    made_at     timestamptz not null,
    agreed_at   timestamptz,
    declined_at timestamptz,
    used_from   timestamptz,
    used_until  timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, source) references review.review
);
create index on review.anchor (agency_id, version);
call database.isolate('review.anchor');

create table review.anchor_item (
    agency_id uuid   not null,
    anchor    uuid   not null,
    id        uuid   not null,
    position  int    not null,
    slot      text   not null,
    name      text   not null,
    sha256    text,
    size      bigint,
    type      text,
    text      text,
    link      text,
    primary key (agency_id, anchor, id),
    foreign key (agency_id, anchor) references review.anchor
);
call database.isolate('review.anchor_item');
call database.append_only('review.anchor_item');

-- The master score, and why.
create table review.anchor_score (
    agency_id uuid not null,
    anchor    uuid not null,
    criterion text not null,
    level     text not null,
    reason    text not null,
    primary key (agency_id, anchor, criterion),
    foreign key (agency_id, anchor) references review.anchor
);
call database.isolate('review.anchor_score');

-- An anchor paper before an assessor: a review like any other, but nobody's.
create table review.trial (
    agency_id uuid not null,
    review    uuid not null,
    anchor    uuid not null,
    version   uuid not null,
    assessor  uuid not null,
    kind      text not null check (kind in ('PRACTICE', 'UNANNOUNCED')),
    primary key (agency_id, review),
    foreign key (agency_id, review) references review.review,
    foreign key (agency_id, anchor) references review.anchor
);
create index on review.trial (agency_id, assessor, version);
call database.isolate('review.trial');
call database.append_only('review.trial');

-- From when on assessors of a version have to be qualified; a version without a row asks nothing.
create table review.calibration (
    agency_id uuid        not null,
    version   uuid        not null,
    since     timestamptz not null,
    primary key (agency_id, version)
);
call database.isolate('review.calibration');

-- Until when somebody may take work of a version. What was scored before `round_at` no longer counts.
create table review.qualification (
    agency_id uuid        not null,
    assessor  uuid        not null,
    version   uuid        not null,
    until     timestamptz not null,
    round_at  timestamptz not null,
    primary key (agency_id, assessor, version)
);
call database.isolate('review.qualification');

create table review.calibration_policy (
    agency_id uuid not null,
    bar       int  not null check (bar between 50 and 100),
    papers    int  not null check (papers between 2 and 20),
    every     int  not null check (every between 0 and 1000),
    months    int  not null check (months between 1 and 60),
    primary key (agency_id)
);
call database.isolate('review.calibration_policy');

-- An anchor paper is for one assessor alone.
alter table review.seat add column kept_for uuid;
