-- Informing (Wmo 2015 art. 5.3.1): one row for each person of a melding whose data came from others. Who is told, or can never be, has
-- afgerond_op. The term counts from `vanaf`: when this person's data were recorded in this melding, or the newest besluit to hear of.
create table informeren (
    meldingnummer varchar(20) not null references melding,
    betrokkene_id bigint      not null references betrokkene,
    vanaf         timestamp with time zone not null,
    afgerond_op   timestamp with time zone,
    primary key (meldingnummer, betrokkene_id)
);
create index informeren_betrokkene on informeren (betrokkene_id);

insert into informeren (meldingnummer, betrokkene_id, vanaf, afgerond_op)
select r.meldingnummer, r.betrokkene_id, m.registratie_op, m.gesloten_op
from betrokkene_in_melding r
join melding m on m.meldingnummer = r.meldingnummer
join betrokkene b on b.id = r.betrokkene_id
where b.geboortedatum is null or b.geboortedatum <> '99999999';

-- With whom a conversation was, when it was with one person of the melding.
alter table gesprek add column betrokkene_id bigint references betrokkene;
