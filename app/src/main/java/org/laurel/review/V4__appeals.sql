-- A teacher asks new assessors to look again. `review` is what was decided, `panel` the fresh review.
create table review.appeal (
    agency_id uuid        not null,
    review    uuid        not null,
    panel     uuid        not null,
    reason    text        not null check (length(reason) between 1 and 4000),
    at        timestamptz not null,
    primary key (agency_id, review),
    unique (agency_id, panel),
    foreign key (agency_id, review) references review.decision,
    foreign key (agency_id, panel) references review.review
);
call database.isolate('review.appeal');
call database.append_only('review.appeal');

-- One submission is judged once, and once more when that was appealed against.
alter table review.origin
    add occasion text not null default 'SUBMISSION'
        check (occasion in ('SUBMISSION', 'APPEAL')),
    drop constraint origin_agency_id_submission_key;
create unique index origin_submission on review.origin (agency_id, submission)
    where occasion = 'SUBMISSION';
create index on review.origin (agency_id, submission);

-- Days on which nobody works: the promise of business days does not count them.
create table review.closed_day (
    agency_id uuid not null references people.agency,
    day       date not null,
    name      text not null check (length(name) between 1 and 100),
    by_person uuid not null,
    primary key (agency_id, day)
);
call database.isolate('review.closed_day');

-- Of which review near or past its promise the program managers were told.
create table review.warning (
    agency_id uuid        not null,
    review    uuid        not null,
    kind      text        not null check (kind in ('NEAR', 'LATE')),
    at        timestamptz not null,
    primary key (agency_id, review, kind),
    foreign key (agency_id, review) references review.review
);
call database.isolate('review.warning');
call database.append_only('review.warning');
