-- An identifier made of a name, the same whenever it is asked for (RFC 9562 section 5.3, version 3):
-- CASE 1.1 knows no version after the fifth, and our own ids are of the seventh.
create function standards.named(agency uuid, name text) returns uuid
    immutable language sql as
$$
select overlay(overlay(hash placing '3' from 13)
               placing to_hex(8 | (('x' || substr(hash, 17, 1))::bit(4)::int & 3)) from 17)::uuid
  from (select md5(uuid_send(agency) || convert_to(name, 'UTF8'))) as it (hash)
$$;

-- What CASE calls a framework and an item in every version: the publisher's word, or ours made of
-- agency, slug and code. Migrations run for no agency, so its wall is lifted while they fill it in.
alter table standards.framework
    add column identifier uuid,
    add column changed    timestamptz not null default now();
alter table standards.competency
    add column identifier uuid,
    add column changed    timestamptz not null default now();

alter table standards.framework no force row level security;
alter table standards.competency no force row level security;
alter table standards.document no force row level security;
alter table standards.item no force row level security;

update standards.framework f
   set identifier = standards.named(f.agency_id, f.slug)
 where f.document is null;

update standards.framework f
   set identifier = d.identifier, changed = d.changed
  from standards.document d
 where d.agency_id = f.agency_id and d.id = f.document;

update standards.competency c
   set identifier = standards.named(c.agency_id, f.slug || '/' || c.code)
  from standards.framework f
 where f.agency_id = c.agency_id and f.id = c.framework and f.document is null;

update standards.competency c
   set identifier = i.identifier
  from standards.framework f
  join (select distinct on (agency_id, document, code) agency_id, document, code, identifier
          from standards.item
         order by agency_id, document, code, place) i
    on i.agency_id = f.agency_id and i.document = f.document
 where f.agency_id = c.agency_id and f.id = c.framework and i.code = c.code;

alter table standards.framework force row level security;
alter table standards.competency force row level security;
alter table standards.document force row level security;
alter table standards.item force row level security;

alter table standards.framework alter column identifier set not null;
alter table standards.competency alter column identifier set not null;

create index on standards.framework (agency_id, identifier);
create index on standards.competency (agency_id, identifier);
create index on standards.item (agency_id, identifier);
-- It must not begin as the primary key does: while the table is small, the check that each parent is
-- there would take the one for the other, and read a whole document for every item.
create index on standards.item (agency_id, parent, place);

-- An end that is no UUID leads out of CASE: nothing is looked for there.
create function standards.uuid(text) returns uuid
    immutable language sql as
$$ select case when $1 ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then $1::uuid end $$;

alter table standards.association
    add column identifier uuid generated always as (standards.uuid(body ->> 'identifier')) stored,
    add column from_item  uuid generated always as (standards.uuid(body #>> '{originNodeURI,identifier}')) stored,
    add column to_item    uuid generated always as (standards.uuid(body #>> '{destinationNodeURI,identifier}')) stored;
create index on standards.association (agency_id, identifier);
create index on standards.association (agency_id, from_item);
create index on standards.association (agency_id, to_item);
