-- How long beoordelingen took is counted over the besluiten of the last weeks.
create index besluit_soort on besluit (soort, op);
