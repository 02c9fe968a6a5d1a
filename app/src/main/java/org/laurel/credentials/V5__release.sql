-- One person halts; two release: who asked for it, and why it is safe.
alter table credentials.issuing
    add column release_asked_by uuid references people.person,
    add column release_reason text,
    add check ((release_asked_by is null) = (release_reason is null)),
    add check (release_asked_by is null or halted_at is not null);
