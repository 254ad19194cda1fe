-- Locks for recognising households: intakes that share a person or an address take turns, so that the second finds the first.
create table herkenning_slot (
    nummer integer primary key
);

insert into herkenning_slot (nummer)
select a.n + 10 * b.n + 100 * c.n
from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) a (n)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) b (n)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) c (n);
