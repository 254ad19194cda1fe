-- Destruction on request (Wmo 2015 art. 5.3.5). Of whom and what was destroyed, not what it said. The same route destroys once.
create sequence vernietiging_volgnummer;

create table vernietiging (
    vernietigingnummer varchar(20)  not null primary key,
    route              varchar(64)  not null unique,
    meldingnummer      varchar(20)  not null references melding,
    betrokkene_id      bigint       not null references betrokkene,
    delen              varchar(200) not null,
    grond              varchar(500) not null,
    op                 timestamp with time zone not null
);
create index vernietiging_betrokkene on vernietiging (betrokkene_id);

-- About whom the text of a form is, when its task was about one person: it goes with this person's data.
alter table dossierveld add column betrokkene_id bigint references betrokkene;
create index dossierveld_betrokkene on dossierveld (betrokkene_id);
