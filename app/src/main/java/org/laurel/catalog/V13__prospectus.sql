-- What visitors read of a version, drawn when it leaves the desk and kept whole; drawn again where it
-- is missing or of an old edition. To take 35 kB apart again is more than half of what reading them costs.
create table catalog.prospectus (
    agency_id uuid not null,
    version   uuid not null,
    edition   int  not null, -- of what draws it
    content   text not null, -- JSON
    primary key (agency_id, version),
    foreign key (agency_id, version) references catalog.version
);
call database.isolate('catalog.prospectus');
alter table catalog.prospectus alter column content set storage external;

alter table catalog.version drop column html;
