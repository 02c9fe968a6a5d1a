create schema database;
grant usage on schema database to ${application};

alter default privileges grant usage on schemas to ${application};
alter default privileges grant select, insert, update, delete on tables to ${application};
alter default privileges grant usage on sequences to ${application};

-- The agency of the running transaction; null outside of one, so that nothing is seen.
create function database.agency() returns uuid
    stable language sql as
$$ select nullif(current_setting('laurel.agency', true), '')::uuid $$;

-- Shows each agency its own rows of the table and no others, to the table's owner as well.
create procedure database.isolate(relation regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', relation);
    execute format('alter table %s force row level security', relation);
    execute format('create policy agency on %s using (agency_id = database.agency())', relation);
end
$$;

-- Lets the application add rows and read them, and neither change nor remove one.
create procedure database.append_only(relation regclass)
    language plpgsql as
$$
begin
    execute format('revoke update, delete, truncate on %s from ${application}', relation);
end
$$;

-- Announcements on their way to the rooms above (Spring Modulith's event publication registry).
create table database.event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index on database.event_publication using hash (serialized_event);
create index on database.event_publication (completion_date);
