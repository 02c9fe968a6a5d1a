-- Credentials that are issued together differ in a few texts: what they share is kept once, and of each what is
-- its own. Each piece is followed by that of a credential's own texts which `holes` names, counted from 0.
create table credentials.boilerplate (
    agency_id uuid   not null,
    id        uuid   not null, -- the beginning of the SHA-256 of what it holds
    pieces    text[] not null,
    holes     int[]  not null check (cardinality(holes) = cardinality(pieces)),
    primary key (agency_id, id)
);
alter table credentials.boilerplate alter column pieces set storage external;
call database.isolate('credentials.boilerplate');
call database.append_only('credentials.boilerplate');

-- No foreign key: each of thousands would look the same row up and lock it, and nobody can remove one.
alter table credentials.credential
    alter column document drop not null,
    add column boilerplate uuid,
    add column own text[],
    add constraint kept check ((document is null) = (boilerplate is not null)
                           and (boilerplate is null) = (own is null));
alter table credentials.signed_anew
    alter column document drop not null,
    add column boilerplate uuid,
    add column own text[],
    add constraint kept check ((document is null) = (boilerplate is not null)
                           and (boilerplate is null) = (own is null));

-- Each text that was signed, byte for byte; `ending` is as much of it as has the proof.
create view credentials.document with (security_invoker = true) as
select kept.agency_id, kept.id, kept.signed_at, kept.sha256,
       coalesce(kept.document, kept.own[cardinality(kept.own)]) as ending,
       coalesce(kept.document,
                (select string_agg(part.piece || kept.own[part.hole + 1], '' order by part.n)
                   from credentials.boilerplate b
                  cross join unnest(b.pieces, b.holes) with ordinality as part (piece, hole, n)
                  where b.agency_id = kept.agency_id
                    and b.id = kept.boilerplate),
                '') as text
  from (select agency_id, id, issued_at as signed_at, sha256, document, boilerplate, own
          from credentials.credential
         union all
        select agency_id, id, signed_at, sha256, document, boilerplate, own
          from credentials.signed_anew) as kept;
