-- Designs of before know no scored examples. The update is for every agency.
alter table catalog.version no force row level security;
alter table catalog.draft no force row level security;
update catalog.version set design = design || '{"examples": []}';
update catalog.draft set undo = jsonb_set(undo, '{design,examples}', '[]') where undo is not null;
alter table catalog.version force row level security;
alter table catalog.draft force row level security;
