-- What a rating is worth from a moment on, in the agency's currency.
create table review.pay_rate (
    agency_id uuid          not null references people.agency,
    id        uuid          not null,
    since     timestamptz   not null,
    amount    numeric(9, 2) not null check (amount between 0 and 10000),
    by_person uuid          not null references people.person,
    made_at   timestamptz   not null,
    primary key (agency_id, id)
);
create index on review.pay_rate (agency_id, since);
call database.isolate('review.pay_rate');
call database.append_only('review.pay_rate');

-- What assessors are owed, line by line: one for each rating, and corrections with a reason.
create table review.pay_line (
    agency_id uuid          not null references people.agency,
    id        uuid          not null,
    assessor  uuid          not null references people.person,
    rating    uuid,
    amount    numeric(9, 2) not null,
    reason    text          not null check (length(reason) <= 500),
    by_person uuid          not null,
    at        timestamptz   not null,
    primary key (agency_id, id),
    unique (agency_id, rating),
    check (rating is not null or reason <> ''),
    foreign key (agency_id, rating) references review.rating
);
create index on review.pay_line (agency_id, assessor, at);
create index on review.pay_line (agency_id, at);
call database.isolate('review.pay_line');
call database.append_only('review.pay_line');

-- Who was asked to become an assessor, and what came of it.
create table review.invitation (
    agency_id  uuid        not null references people.agency,
    person     uuid        not null references people.person,
    state      text        not null check (state in ('ASKED', 'YES', 'NO', 'MADE', 'REFUSED')),
    asked_at   timestamptz not null,
    changed_at timestamptz not null,
    primary key (agency_id, person)
);
call database.isolate('review.invitation');

-- Who learned whose the work and the ratings of a review are, and why they had to.
create table review.unmasking (
    agency_id uuid        not null,
    id        uuid        not null,
    review    uuid        not null,
    by_person uuid        not null references people.person,
    reason    text        not null check (length(reason) between 1 and 500),
    at        timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, review) references review.review
);
create index on review.unmasking (agency_id, review);
call database.isolate('review.unmasking');
call database.append_only('review.unmasking');
