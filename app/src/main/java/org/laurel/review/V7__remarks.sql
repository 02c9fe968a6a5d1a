-- Words on one place in the evidence: a moment of a recording, a page, a quotation. They reach the
-- teacher with the rating, if it is sent.
create table review.remark (
    agency_id uuid        not null,
    id        uuid        not null,
    review    uuid        not null,
    assessor  uuid        not null,
    item      uuid        not null,
    criterion text        not null,
    second    int         check (second between 0 and 359999),
    page      int         check (page between 1 and 9999),
    quote     text        not null,
    words     text        not null,
    made_at   timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, review, item) references review.copy_item
);
create index on review.remark (agency_id, review, assessor);
call database.isolate('review.remark');

-- Comments that an assessor keeps to use again.
create table review.phrase (
    agency_id uuid        not null,
    id        uuid        not null,
    assessor  uuid        not null,
    text      text        not null,
    made_at   timestamptz not null,
    primary key (agency_id, id)
);
create index on review.phrase (agency_id, assessor, made_at);
call database.isolate('review.phrase');
