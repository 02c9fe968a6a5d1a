-- Teachers who were asked to take one more step twice, and asked a coach. Whom a teacher asks never
-- judges their work: that stands in review.relation.
create table review.coaching (
    agency_id  uuid        not null references people.agency,
    enrollment uuid        not null,
    coach      uuid        not null references people.person,
    asked_at   timestamptz not null,
    primary key (agency_id, enrollment, coach)
);
call database.isolate('review.coaching');
