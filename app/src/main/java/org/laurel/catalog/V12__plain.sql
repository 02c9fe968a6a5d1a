-- To take 40 kB apart again is more than half of what reading them costs; versions are few.
alter table catalog.version
    alter column html set storage external,
    alter column written set storage external;
