-- The Markdown of the design as pages show it; drawn again where it is missing or of an old edition.
alter table catalog.version add column html jsonb;
