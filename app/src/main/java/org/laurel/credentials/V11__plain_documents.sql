-- A signed document is kept as it is: to compress it took longer than to sign it.
alter table credentials.credential alter column document set storage external;
alter table credentials.signed_anew alter column document set storage external;
