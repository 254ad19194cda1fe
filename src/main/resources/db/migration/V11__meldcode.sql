-- A professional walks the five steps of the meldcode. It holds no persons; what was written down stands in dossierveld and dossiercode
-- under its number.
create sequence meldcode_volgnummer;
create table meldcode (
    meldcodenummer varchar(20)  not null primary key,
    regio          varchar(60)  not null,
    gemeente       varchar(100) not null,
    beroepsgroep   varchar(40)  not null,
    begonnen_op    timestamp with time zone not null,
    afgesloten_op  timestamp with time zone,
    uitkomst       varchar(20)
);
-- The text of a start form belongs to no task.
alter table dossierveld alter column taak_id drop not null;
