-- A framework as its publisher's CASE package carries it (1EdTech CASE 1.0 and 1.1, CFPackage). A new
-- version of it is a new row. Laurel reads a few fields, which are columns; each object is kept whole
-- in its body as well, so that what goes out again is what came in.
create table standards.document (
    agency_id  uuid        not null,
    id         uuid        not null,
    identifier uuid        not null,
    version    text        not null,
    changed    timestamptz not null,
    digest     text        not null, -- tells the same package from another of the same version
    shell      jsonb       not null, -- the package with its lists emptied, so that an absent list stays absent
    body       jsonb       not null,
    primary key (agency_id, id),
    unique (agency_id, identifier, version, changed)
);
call database.isolate('standards.document');
call database.append_only('standards.document');

create table standards.item (
    agency_id  uuid  not null,
    document   uuid  not null,
    identifier uuid  not null,
    parent     uuid,           -- null when it stands right under the document
    place      int   not null, -- in the tree, read from top to bottom
    position   int   not null, -- in the package
    body       jsonb not null,
    code       text generated always as (body ->> 'humanCodingScheme') stored,
    statement  text generated always as (body ->> 'fullStatement') stored,
    primary key (agency_id, document, identifier),
    foreign key (agency_id, document) references standards.document,
    foreign key (agency_id, document, parent) references standards.item
);
call database.isolate('standards.item');
call database.append_only('standards.item');

-- The key is the place in the package: real packages name an association twice.
create table standards.association (
    agency_id   uuid  not null,
    document    uuid  not null,
    position    int   not null,
    body        jsonb not null,
    type        text generated always as (body ->> 'associationType') stored,
    origin      text generated always as (body #>> '{originNodeURI,identifier}') stored,
    destination text generated always as (body #>> '{destinationNodeURI,identifier}') stored,
    primary key (agency_id, document, position),
    foreign key (agency_id, document) references standards.document
);
call database.isolate('standards.association');
call database.append_only('standards.association');

-- Subjects, item types, licences, concepts and groupings, and the rubrics: kept as they are.
create table standards.definition (
    agency_id uuid  not null,
    document  uuid  not null,
    kind      text  not null, -- the list it stands in, such as CFSubjects
    position  int   not null,
    body      jsonb not null,
    primary key (agency_id, document, kind, position),
    foreign key (agency_id, document) references standards.document
);
call database.isolate('standards.definition');
call database.append_only('standards.definition');

-- Null where a program package told the framework in our own words.
alter table standards.framework add column document uuid;
alter table standards.framework add foreign key (agency_id, document) references standards.document;
