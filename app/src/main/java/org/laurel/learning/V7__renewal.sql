-- What runs out is earned again, in an enrollment of its own: the first is turn 1.
alter table learning.enrollment
    add column turn int not null default 1 check (turn > 0),
    drop constraint enrollment_agency_id_person_version_key,
    add unique (agency_id, person, version, turn);
