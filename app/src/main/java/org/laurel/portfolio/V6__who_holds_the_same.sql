-- Whose submissions, and who holds a file: asked at each submission, so it must not take longer as
-- more is handed in. The id comes last so that those who held it first are found without a sort.
create index on portfolio.submission (agency_id, earner);
create index on portfolio.submission_item (agency_id, sha256, id);
drop index portfolio.submission_item_agency_id_sha256_idx;

-- The quarters of how a picture looks, each with its number before its 16 bits.
create table portfolio.picture_quarter (
    agency_id uuid not null,
    quarter   int  not null,
    item      uuid not null,
    primary key (agency_id, quarter, item),
    foreign key (agency_id, item) references portfolio.fingerprint
);

alter table portfolio.fingerprint no force row level security;
insert into portfolio.picture_quarter (agency_id, quarter, item)
select agency_id, n << 16 | (picture >> 16 * n & 65535)::int, item
  from portfolio.fingerprint, generate_series(0, 3) n
 where picture is not null;
alter table portfolio.fingerprint force row level security;

call database.isolate('portfolio.picture_quarter');
call database.append_only('portfolio.picture_quarter');
