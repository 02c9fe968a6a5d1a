-- How an agency reviews from a moment on; the newest that has begun counts, and before the first
-- one what stands in Terms.
create table review.terms (
    agency_id  uuid        not null references people.agency,
    id         uuid        not null,
    since      timestamptz not null,
    colleagues text        not null check (colleagues in ('DISTRICT', 'SCHOOL', 'NONE')),
    pair_days  int         not null check (pair_days between 0 and 3650),
    load_cap   int         not null check (load_cap between 1 and 50),
    raters     int         not null check (raters between 1 and 2),
    approval   text        not null check (approval in ('NONE', 'MANAGER')),
    attempts   int         not null check (attempts between 0 and 20), -- 0: as many as it takes
    eyes       text        not null check (eyes in ('ANY', 'NEW', 'SAME')),
    appeal_days int        not null check (appeal_days between 0 and 365),
    invites    text        not null check (invites in ('NONE', 'EARNERS')),
    by_person  uuid        not null references people.person,
    made_at    timestamptz not null,
    primary key (agency_id, id)
);
create index on review.terms (agency_id, since);
call database.isolate('review.terms');
call database.append_only('review.terms');

-- Two accounts of one human being. `main` is no merged account itself.
create table review.same_person (
    agency_id uuid        not null references people.agency,
    person    uuid        not null references people.person,
    main      uuid        not null references people.person,
    by_person uuid        not null,
    at        timestamptz not null,
    primary key (agency_id, person),
    check (person <> main)
);
create index on review.same_person (agency_id, main);
call database.isolate('review.same_person');

-- Somebody told that they, or two others, are close or coach each other. The other one is known by
-- an address, which may have no account yet.
create table review.relation (
    agency_id uuid        not null references people.agency,
    person    uuid        not null references people.person,
    address   text        not null check (address = lower(address) and length(address) <= 254),
    kind      text        not null check (kind in ('COACH', 'CLOSE')),
    by_person uuid        not null,
    at        timestamptz not null,
    primary key (agency_id, person, address, kind)
);
create index on review.relation (agency_id, address);
call database.isolate('review.relation');

-- Who reviews for a program. One without a pool is open to every assessor of the agency.
create table review.pool (
    agency_id uuid        not null references people.agency,
    program   text        not null,
    assessor  uuid        not null references people.person,
    by_person uuid        not null,
    since     timestamptz not null,
    primary key (agency_id, program, assessor)
);
call database.isolate('review.pool');

-- All accounts of the human being behind this one.
create function review.accounts(one uuid) returns setof uuid
    stable language sql as
$$
with main as (
    select coalesce((select s.main from review.same_person s where s.person = one), one) as id
)
select id from main
 union
select s.person from review.same_person s join main on s.main = main.id
$$;

-- Where these people work, and for a DISTRICT also what that belongs to.
create function review.workplaces(of uuid[], colleagues text) returns setof uuid
    stable language sql as
$$
with recursive workplace as (
    select o.id, o.parent
      from people.affiliation a
      join people.organization o on o.id = a.organization
     where a.person = any (of)
       and colleagues <> 'NONE'
     union
    select o.id, o.parent
      from people.organization o
      join workplace w on w.parent = o.id
     where colleagues = 'DISTRICT'
)
select id from workplace
$$;

-- What was agreed when the review was opened stays, whatever the terms say later.
alter table review.review
    add program  text not null default '',
    add raters   int  not null default 2 check (raters between 1 and 2),
    add approval text not null default 'NONE' check (approval in ('NONE', 'MANAGER')),
    drop constraint review_state_check,
    add constraint review_state_check
        check (state in ('WAITING', 'SPLIT', 'APPROVAL', 'DECIDED'));

alter table review.origin
    add eyes text not null default 'ANY' check (eyes in ('ANY', 'NEW', 'SAME'));

alter table review.seat
    add taken_at timestamptz;

-- What somebody who answers for the program said to what the assessors found.
create table review.approval (
    agency_id uuid        not null,
    review    uuid        not null,
    answer    text        not null check (answer in ('APPROVED', 'ANOTHER_LOOK')),
    reason    text        not null check (length(reason) <= 2000),
    by_person uuid        not null references people.person,
    at        timestamptz not null,
    primary key (agency_id, review),
    foreign key (agency_id, review) references review.review
);
call database.isolate('review.approval');
call database.append_only('review.approval');
