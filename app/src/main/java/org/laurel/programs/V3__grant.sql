-- Who pays under which number, as the funder writes it; both or neither.
alter table programs.program
    add column grant_title  text,
    add column grant_number text,
    add check ((grant_title is null) = (grant_number is null));
