-- What a sender sent under which kenmerk: the same again is recognised, also when it arrives twice at once.
create table inzending (
    afzender      varchar(64)  not null,
    kenmerk       varchar(100) not null,
    inhoud        varchar(64)  not null,
    meldingnummer varchar(20),
    op            timestamp with time zone not null,
    primary key (afzender, kenmerk)
);
