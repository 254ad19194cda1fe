-- An advies: someone asks what to do, and stays responsible. It holds no persons; what was discussed stands in dossierveld and dossiercode
-- under its number.
create sequence advies_volgnummer;
create table advies (
    adviesnummer  varchar(20)  not null primary key,
    regio         varchar(60)  not null,
    gemeente      varchar(100) not null,
    kanaal        varchar(20)  not null,
    hoedanigheid  varchar(2)   not null,
    begonnen_op   timestamp with time zone not null,
    afgesloten_op timestamp with time zone,
    uitkomst      varchar(20)
);
create index advies_begonnen on advies (regio, begonnen_op);
