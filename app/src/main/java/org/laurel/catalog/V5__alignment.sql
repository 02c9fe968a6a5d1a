-- Which competencies a version points at, to be found from their side: an index on the design cannot
-- be used behind row-level security, because its operators are not leakproof. The design stays the
-- truth, and whoever writes it need not know of this table. A restore brings the rows itself.
create table catalog.alignment (
    agency_id  uuid not null,
    version    uuid not null,
    competency uuid not null,
    primary key (agency_id, competency, version),
    foreign key (agency_id, version) references catalog.version on delete cascade
);
call database.isolate('catalog.alignment');
create index on catalog.alignment (agency_id, version);

create function catalog.align() returns trigger
    language plpgsql as
$$
begin
    delete from catalog.alignment where agency_id = new.agency_id and version = new.id;
    insert into catalog.alignment (agency_id, version, competency)
    select distinct new.agency_id, new.id, it::uuid
      from jsonb_array_elements_text(new.design -> 'alignments') as it;
    return null;
end
$$;

create trigger align
    after insert or update of design
    on catalog.version
    for each row
    when (database.agency() is not null)
execute function catalog.align();

alter table catalog.version no force row level security;
alter table catalog.alignment no force row level security;
insert into catalog.alignment (agency_id, version, competency)
select distinct v.agency_id, v.id, it::uuid
  from catalog.version v, jsonb_array_elements_text(v.design -> 'alignments') as it;
alter table catalog.version force row level security;
alter table catalog.alignment force row level security;
