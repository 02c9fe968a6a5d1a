-- A badge of another issuer that counts by itself: it was checked, it is what the pathway asks for, and
-- it names an address of its earner. No badge counts twice for one part of a pathway.
alter table pathways.proof
    add column badge      text check (length(badge) = 64), -- of its issuer and id, SHA-256
    add column counted_at timestamptz,
    add check ((badge is null) = (counted_at is null));
create unique index on pathways.proof (agency_id, pathway, code, badge) where refused_by is null;
drop index pathways.proof_agency_id_told_at_idx;
create index on pathways.proof (agency_id, told_at)
    where second_by is null and refused_by is null and counted_at is null;
