create schema standards;

-- A set of standards in one version. A new version is a new row, so that alignments keep their sense.
create table standards.framework (
    agency_id uuid not null,
    id        uuid not null,
    slug      text not null,
    version   text not null,
    title     text not null,
    publisher text not null,
    primary key (agency_id, id),
    unique (agency_id, slug, version)
);
call database.isolate('standards.framework');

create table standards.competency (
    agency_id uuid not null,
    id        uuid not null,
    framework uuid not null,
    code      text not null,
    parent    text,
    statement text not null,
    position  int  not null,
    primary key (agency_id, id),
    unique (agency_id, framework, code),
    foreign key (agency_id, framework) references standards.framework,
    foreign key (agency_id, framework, parent) references standards.competency (agency_id, framework, code)
);
call database.isolate('standards.competency');
