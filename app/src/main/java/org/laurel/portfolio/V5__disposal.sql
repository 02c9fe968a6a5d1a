-- To know whether a file is still needed, and what was deleted long enough ago.
create index on portfolio.artifact (agency_id, sha256);
create index on portfolio.consent (agency_id, sha256);
create index on portfolio.artifact (agency_id, deleted_at) where deleted_at is not null;
