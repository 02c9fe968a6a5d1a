-- Counts the changes of what visitors can find, so that each node knows when to read it anew.
create table catalog.edition (
    agency_id uuid   not null primary key,
    number    bigint not null
);
call database.isolate('catalog.edition');

create function catalog.turn_over() returns trigger
    language plpgsql as
$$
begin
    insert into catalog.edition (agency_id, number)
    select agency, 1 from database.agency() agency where agency is not null
        on conflict (agency_id) do update set number = edition.number + 1;
    return null;
end
$$;

create trigger offers_changed after insert or update or delete on catalog.micro_credential
    for each statement execute function catalog.turn_over();
create trigger offers_changed after insert or update on programs.program
    for each statement execute function catalog.turn_over();

-- The competencies a version points at, readable without its design, which is large.
create function catalog.uuids(list jsonb) returns uuid[]
    immutable language sql as
$$ select coalesce(array_agg(it::uuid), '{}') from jsonb_array_elements_text(list) it $$;

alter table catalog.version
    add column alignments uuid[] not null generated always as (catalog.uuids(design -> 'alignments')) stored,
    drop column stems;
