-- What a teacher deletes can be put back; what a submission holds is never deleted.
alter table portfolio.artifact add deleted_at timestamptz;
create index on portfolio.artifact (agency_id, person, id);

-- Of what a team made, what the teacher did in it; null: nobody else is named.
alter table portfolio.artifact add own_part text check (length(own_part) between 1 and 1000);

create table portfolio.member (
    agency_id uuid        not null,
    artifact  uuid        not null,
    person    uuid        not null references people.person,
    part      text        not null check (length(part) between 1 and 1000),
    named_at  timestamptz not null,
    primary key (agency_id, artifact, person),
    foreign key (agency_id, artifact) references portfolio.artifact
);
call database.isolate('portfolio.member');

-- What assessors are told of an item: frozen with it.
alter table portfolio.submission_item
    add shared   boolean not null default false, -- stands in another submission of the teacher as well
    add own_part text;
create index on portfolio.submission_item (agency_id, artifact);
create index on portfolio.submission_item (agency_id, sha256);

create table portfolio.submission_member (
    agency_id uuid not null,
    item      uuid not null,
    person    uuid not null references people.person,
    part      text not null,
    primary key (agency_id, item, person),
    foreign key (agency_id, item) references portfolio.submission_item
);
call database.isolate('portfolio.submission_member');
call database.append_only('portfolio.submission_member');
