-- A paper that was carried over from the version before: the first one that it is a copy of. What
-- its teacher says of one holds for all.
alter table review.anchor
    add column root uuid,
    add foreign key (agency_id, root) references review.anchor;
create unique index on review.anchor (agency_id, root, version);
