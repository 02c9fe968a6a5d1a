-- In the order in which it is shown: PostgreSQL takes a few assessors for many seats each, and without
-- the order it reads all reviews to find the few in hand.
drop index review.seat_held;
create index seat_held on review.seat (agency_id, assessor, due_at, code) where until < 'infinity';
