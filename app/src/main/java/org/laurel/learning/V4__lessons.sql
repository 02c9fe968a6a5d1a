-- A correction says why.
alter table learning.hours_entry
    add column reason text check (length(reason) between 1 and 500);

-- A unit that a teacher has done, and the line of the ledger that it brought, if any.
create table learning.unit_done (
    agency_id  uuid        not null,
    enrollment uuid        not null,
    unit       text        not null,
    way        text        not null check (way in ('WORD', 'CHECK', 'SESSION')),
    basis      text,
    at         timestamptz not null,
    primary key (agency_id, enrollment, unit),
    foreign key (agency_id, enrollment) references learning.enrollment
);
call database.isolate('learning.unit_done');
