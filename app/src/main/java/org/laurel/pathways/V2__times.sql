-- How often it was completed: what ended may be completed anew, and is then another award.
alter table pathways.completion
    add column times int not null default 1 check (times > 0);
