-- A page reads a design whole. To write jsonb of 28 kB out as text takes PostgreSQL ten times as long as
-- to read the text that was kept.
alter table catalog.version
    alter column html type text,
    add column written text not null generated always as (design::text) stored;
