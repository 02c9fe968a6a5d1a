create schema programs;

-- What a program is for, and when it runs.
create table programs.program (
    agency_id      uuid   not null,
    id             uuid   not null,
    slug           text   not null,
    title          text   not null,
    summary        text   not null,
    goals          text[] not null,
    jurisdictions  text[] not null,
    starts         date   not null,
    ends           date   not null check (ends >= starts),
    calendar_notes text   not null,
    filled_in      text[] not null,
    primary key (agency_id, id),
    unique (agency_id, slug)
);
call database.isolate('programs.program');

-- Who takes part, and as what; one row for each role.
create table programs.partner (
    agency_id    uuid not null,
    program      uuid not null,
    code         text not null,
    organization text not null,
    kind         text not null,
    role         text not null,
    position     int  not null,
    primary key (agency_id, program, code),
    foreign key (agency_id, program) references programs.program
);
call database.isolate('programs.partner');
