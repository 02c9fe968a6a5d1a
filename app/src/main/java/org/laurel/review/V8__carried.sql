-- Evidence of one more step that was in the attempt before as well, by its content.
create table review.carried (
    agency_id uuid not null,
    review    uuid not null,
    item      uuid not null,
    primary key (agency_id, review, item),
    foreign key (agency_id, review, item) references review.copy_item
);
call database.isolate('review.carried');
call database.append_only('review.carried');
