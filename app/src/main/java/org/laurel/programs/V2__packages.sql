-- The sets of standards that a program's package brought, so that it can be written again.
create table programs.framework (
    agency_id uuid not null,
    program   uuid not null,
    slug      text not null,
    version   text not null,
    primary key (agency_id, program, slug, version),
    foreign key (agency_id, program) references programs.program
);
call database.isolate('programs.framework');
