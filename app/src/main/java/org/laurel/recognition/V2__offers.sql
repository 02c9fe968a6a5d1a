-- Visitors look for offers by what they count for.
create trigger offers_changed after insert or update or delete on recognition.rule
    for each statement execute function catalog.turn_over();
