-- Whether a besluit was the first of its kind is asked for each besluit of the last weeks, and answered from this index alone; it also does
-- what the old one did.
create index besluit_melding_soort on besluit (meldingnummer, soort, id);
drop index besluit_melding;
