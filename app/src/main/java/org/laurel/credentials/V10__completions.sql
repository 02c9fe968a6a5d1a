-- What an award says that is for a whole pathway, in the words of the day on which it was completed.
-- The award's `version` is then the pathway.
create table credentials.completion (
    agency_id uuid  not null,
    award     uuid  not null,
    pathway   uuid  not null,
    words     jsonb not null,
    primary key (agency_id, award),
    foreign key (agency_id, award) references credentials.award
);
create index on credentials.completion (agency_id, pathway);
call database.isolate('credentials.completion');
call database.append_only('credentials.completion');
