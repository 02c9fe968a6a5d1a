-- What a submission was judged by, frozen with it: the rubric and the standards of its version.
alter table portfolio.submission
    add rubric    text,  -- SHA-256 of the rubric as JSON
    add standards text[]; -- the competencies, each in its framework's version

-- By what a piece of evidence is known again.
create table portfolio.fingerprint (
    agency_id uuid   not null,
    item      uuid   not null,
    earner    uuid   not null references people.person,
    picture   bigint, -- how it looks
    sketch    int[],  -- what its words resemble
    primary key (agency_id, item),
    foreign key (agency_id, item) references portfolio.submission_item
);
call database.isolate('portfolio.fingerprint');
call database.append_only('portfolio.fingerprint');

create table portfolio.fingerprint_band (
    agency_id uuid not null,
    band      int  not null,
    key       int  not null,
    item      uuid not null,
    primary key (agency_id, band, key, item),
    foreign key (agency_id, item) references portfolio.fingerprint
);
call database.isolate('portfolio.fingerprint_band');
call database.append_only('portfolio.fingerprint_band');

-- Two pieces of different teachers that are alike: a person looks at both. No assessor reads this.
create table portfolio.look_alike (
    agency_id  uuid        not null,
    id         uuid        not null,
    item       uuid        not null,
    other      uuid        not null,
    kind       text        not null check (kind in ('SAME_FILE', 'PICTURE', 'WORDS')),
    percent    int         not null check (percent between 0 and 100),
    found_at   timestamptz not null,
    decision   text        check (decision in ('FINE', 'TALK')),
    decided_by uuid,
    decided_at timestamptz,
    primary key (agency_id, id),
    unique (agency_id, item, other),
    foreign key (agency_id, item) references portfolio.submission_item,
    foreign key (agency_id, other) references portfolio.submission_item,
    check (num_nulls(decision, decided_by, decided_at) in (0, 3))
);
create index on portfolio.look_alike (agency_id, found_at) where decision is null;
call database.isolate('portfolio.look_alike');
