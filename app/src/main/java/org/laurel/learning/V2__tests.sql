-- One go at the test of a version. What was drawn stays as it was drawn.
create table learning.sitting (
    agency_id  uuid        not null,
    id         uuid        not null,
    enrollment uuid        not null,
    number     int         not null check (number > 0),
    draw       jsonb       not null, -- items in the order asked, and their choices in the order shown
    began_at   timestamptz not null,
    ends_at    timestamptz,          -- null: there is no limit
    primary key (agency_id, id),
    unique (agency_id, enrollment, number),
    foreign key (agency_id, enrollment) references learning.enrollment
);
call database.isolate('learning.sitting');
call database.append_only('learning.sitting');

-- Every answer as it came. The last one to an item counts.
create table learning.answer (
    agency_id uuid        not null,
    id        uuid        not null,
    sitting   uuid        not null,
    item      text        not null,
    given     text[]      not null,
    at        timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, sitting) references learning.sitting
);
create index on learning.answer (agency_id, sitting);
call database.isolate('learning.answer');
call database.append_only('learning.answer');

-- How a sitting ended.
create table learning.sitting_result (
    agency_id uuid        not null,
    sitting   uuid        not null,
    ended_at  timestamptz not null,
    passed    boolean     not null,
    scales    jsonb       not null, -- for each scale: how many were asked, and how many right
    primary key (agency_id, sitting),
    foreign key (agency_id, sitting) references learning.sitting
);
call database.isolate('learning.sitting_result');
call database.append_only('learning.sitting_result');
