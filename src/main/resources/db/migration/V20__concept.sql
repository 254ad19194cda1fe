-- Forms that somebody is halfway through. `formulier` is taak:<id> or start:<key of the process>; `inhoud` is encrypted, and says within
-- whose it is and of which form. A row lives for a week at most.
create table concept (
    gebruiker     varchar(255) not null,
    formulier     varchar(300) not null,
    meldingnummer varchar(20),
    inhoud        bytea        not null,
    bewaard_op    timestamp with time zone not null,
    primary key (gebruiker, formulier)
);
create index concept_formulier on concept (formulier);
create index concept_melding on concept (meldingnummer);
create index concept_bewaard on concept (bewaard_op);
