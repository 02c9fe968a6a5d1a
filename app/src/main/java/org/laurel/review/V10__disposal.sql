-- To know whether a file is still needed.
create index on review.copy_item (agency_id, sha256);
create index on review.anchor_item (agency_id, sha256);
