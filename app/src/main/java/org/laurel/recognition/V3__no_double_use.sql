-- The wall between agencies is down for the owner of these tables while what lies in them moves.
alter table recognition.gain no force row level security;
alter table recognition.rule no force row level security;

-- By which rule a credential serves a purpose: one, whatever it pays in parts. Another one only where
-- a rule lets both be; `share` is then its name.
create table recognition.service (
    agency_id  uuid not null references people.agency,
    credential uuid not null,
    purpose    text not null,
    share      text not null,
    slug       text not null,
    rule       uuid not null,
    primary key (agency_id, credential, purpose, share),
    unique (agency_id, credential, purpose, share, rule),
    unique (agency_id, credential, slug),
    foreign key (agency_id, rule) references recognition.rule
);
insert into recognition.service (agency_id, credential, purpose, share, slug, rule)
select g.agency_id, g.credential, g.purpose, '', r.slug, g.rule
  from recognition.gain g
  join recognition.rule r on r.agency_id = g.agency_id and r.id = g.rule;

-- A gain is one part of what a rule gives for a credential: a level of it, or an instalment.
alter table recognition.gain
    add column share      text not null default '',
    add column level      text not null default '',
    add column instalment int  not null default 1 check (instalment > 0),
    add column due_on     date,
    add column claim_by   date,
    add column claimed_at timestamptz,
    add column counts_on  date,
    add column apart      text[] not null default '{}', -- pairs of purposes that it may not serve both
    add column year_most  numeric(10, 2),
    add column ever_most  numeric(10, 2),
    drop constraint gain_agency_id_earner_purpose_credential_key,
    drop constraint gain_state_check,
    add check (state in ('OPEN', 'WAITING', 'GRANTED', 'REFUSED', 'TAKEN_BACK')),
    add unique (agency_id, credential, purpose, share, level, instalment),
    add foreign key (agency_id, credential, purpose, share, rule)
        references recognition.service (agency_id, credential, purpose, share, rule);
update recognition.gain set counts_on = (made_at at time zone 'UTC')::date;
alter table recognition.gain alter column counts_on set not null;
create index on recognition.gain (agency_id, earner);
revoke delete, truncate on recognition.gain from ${application};

-- Of each pair of purposes that are kept apart, the one that a credential serves.
create table recognition.hold (
    agency_id  uuid not null references people.agency,
    credential uuid not null,
    pair       text not null, -- both names by the alphabet, such as LICENCE_RENEWAL|SALARY_LANE
    purpose    text not null,
    primary key (agency_id, credential, pair)
);

-- What counts toward a limit: of a kind in one year, or of one rule for ever.
create table recognition.tally (
    agency_id uuid           not null references people.agency,
    earner    uuid           not null references people.person,
    toward    text           not null,
    used      numeric(12, 2) not null check (used >= 0),
    most      numeric(12, 2),
    primary key (agency_id, earner, toward),
    check (used <= most)
);
insert into recognition.tally (agency_id, earner, toward, used)
select g.agency_id, g.earner, it.toward, sum(g.amount)
  from recognition.gain g
  join recognition.rule r on r.agency_id = g.agency_id and r.id = g.rule
 cross join lateral (values (g.kind || ' ' || extract(year from g.counts_on)), (r.slug)) it(toward)
 where g.state in ('WAITING', 'GRANTED')
   and g.amount is not null
 group by g.agency_id, g.earner, it.toward;

-- The ledger: a line for each decision, and for each that puts another right. Their sum is what the
-- teacher has.
create table recognition.line (
    agency_id  uuid        not null references people.agency,
    id         uuid        not null,
    gain       uuid        not null,
    what       text        not null check (what in ('GRANTED', 'REFUSED', 'CORRECTED', 'TAKEN_BACK')),
    amount     numeric(10, 2), -- below zero where it takes away; none where nothing is counted
    reason     text        not null,
    decided_by uuid references people.person,
    at         timestamptz not null,
    primary key (agency_id, id),
    foreign key (agency_id, gain) references recognition.gain
);
create index on recognition.line (agency_id, gain);
create index on recognition.line (agency_id, at);
insert into recognition.line (agency_id, id, gain, what, amount, reason, decided_by, at)
select agency_id, gen_random_uuid(), id, state,
       case when state = 'GRANTED' then amount end, reason, decided_by, decided_at
  from recognition.gain
 where state in ('GRANTED', 'REFUSED');

create function recognition.hold_apart(gain recognition.gain) returns void
    language plpgsql as
$$
begin
    insert into recognition.hold (agency_id, credential, pair, purpose)
    select gain.agency_id, gain.credential, it.pair, other.purpose
      from unnest(gain.apart) it(pair)
      join recognition.gain other on other.credential = gain.credential
       and other.state in ('WAITING', 'GRANTED')
       and other.purpose <> gain.purpose
       and other.purpose = any (string_to_array(it.pair, '|'))
        on conflict do nothing;
    insert into recognition.hold (agency_id, credential, pair, purpose)
    select gain.agency_id, gain.credential, it.pair, gain.purpose
      from unnest(gain.apart) it(pair)
        on conflict do nothing;
    if exists (select from recognition.hold h
                where h.credential = gain.credential
                  and h.pair = any (gain.apart)
                  and h.purpose <> gain.purpose) then
        raise unique_violation using message = 'one credential for two purposes that are kept apart';
    end if;
end
$$;

create function recognition.count_toward(gain recognition.gain, toward text, more numeric, most numeric)
    returns void
    language plpgsql as
$$
begin
    if more < 0 then
        update recognition.tally t set used = t.used + count_toward.more
         where t.earner = gain.earner
           and t.toward = count_toward.toward;
    else
        insert into recognition.tally as t (agency_id, earner, toward, used, most)
        values (gain.agency_id, gain.earner, count_toward.toward, count_toward.more, count_toward.most)
            on conflict on constraint tally_pkey do update
           set used = t.used + excluded.used,
               most = case when excluded.most is not null then greatest(excluded.most, t.used) end;
    end if;
end
$$;

-- Keeps holds, tallies and the ledger in step with gains, whoever writes them.
create function recognition.book() returns trigger
    language plpgsql
    security definer set search_path = pg_catalog as
$$
declare
    was     text    := case when tg_op = 'UPDATE' then old.state else '' end;
    counted boolean := was in ('WAITING', 'GRANTED');
    counts  boolean := new.state in ('WAITING', 'GRANTED');
    more    numeric := case when counts then coalesce(new.amount, 0) else 0 end;
    granted numeric := case when new.state = 'GRANTED' then new.amount end;
begin
    if counted then more := more - coalesce(old.amount, 0); end if;
    if counts and not counted then
        perform recognition.hold_apart(new);
    elsif counted and not counts then
        delete from recognition.hold h
         where h.credential = new.credential
           and h.purpose = new.purpose
           and not exists (select from recognition.gain g
                            where g.credential = h.credential
                              and g.purpose = h.purpose
                              and g.state in ('WAITING', 'GRANTED'));
    end if;
    if more <> 0 then
        perform recognition.count_toward(
            new, new.kind || ' ' || extract(year from new.counts_on), more, new.year_most);
        perform recognition.count_toward(new, s.slug, more, new.ever_most)
           from recognition.service s
          where s.credential = new.credential
            and s.purpose = new.purpose
            and s.share = new.share;
    end if;
    if was = 'GRANTED' and old.amount is not null then
        granted := coalesce(granted, 0) - old.amount;
    end if;
    if new.state in ('GRANTED', 'REFUSED') and (new.state <> was or granted <> 0)
        or new.state = 'TAKEN_BACK' and was = 'GRANTED' then
        insert into recognition.line (agency_id, id, gain, what, amount, reason, decided_by, at)
        values (new.agency_id, gen_random_uuid(), new.id,
                case when new.state = was then 'CORRECTED' else new.state end,
                granted, new.reason, new.decided_by, coalesce(new.decided_at, new.made_at));
    end if;
    return null;
end
$$;
create trigger book after insert or update of state, amount on recognition.gain
    for each row execute function recognition.book();

call database.isolate('recognition.service');
call database.append_only('recognition.service');
call database.isolate('recognition.hold');
call database.isolate('recognition.tally');
call database.isolate('recognition.line');
revoke insert, update, delete, truncate on recognition.hold, recognition.tally, recognition.line
    from ${application};
alter table recognition.gain force row level security;
alter table recognition.rule force row level security;
