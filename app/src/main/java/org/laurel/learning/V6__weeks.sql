-- The week in which a teacher means to do a unit or to make a piece of evidence; week is its Monday.
create table learning.planned_week (
    agency_id  uuid not null,
    enrollment uuid not null,
    item       text not null,
    week       date not null check (extract(isodow from week) = 1),
    primary key (agency_id, enrollment, item),
    foreign key (agency_id, enrollment) references learning.enrollment
);
call database.isolate('learning.planned_week');

-- The secret address of somebody's calendar, of which only the digest is kept.
create table learning.calendar (
    agency_id uuid        not null references people.agency,
    person    uuid        not null references people.person,
    digest    bytea       not null check (length(digest) = 32),
    made_at   timestamptz not null,
    primary key (agency_id, person),
    unique (agency_id, digest)
);
call database.isolate('learning.calendar');
