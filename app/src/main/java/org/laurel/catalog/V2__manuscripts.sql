-- What a version teaches and asks in its test. Pages that show a design need neither.
alter table catalog.version
    add column lessons jsonb not null default '[]',
    add column items   jsonb not null default '[]';

-- A template is there to be copied. It is never published.
alter table catalog.micro_credential
    add column template boolean not null default false,
    add check (not template or published is null);

-- Designs of before know neither routes nor external scores. The update is for every agency.
alter table catalog.version no force row level security;
update catalog.version set design = design || '{"scores": [], "routes": []}';
alter table catalog.version force row level security;
