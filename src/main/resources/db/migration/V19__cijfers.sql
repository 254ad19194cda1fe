-- The figures of supervisors look for one kind of event over the last weeks, and for the meldingen of a region over a year.
create index gebeurtenis_soort on gebeurtenis (soort, moment);
create index melding_regio_ontvangen on melding (regio, ontvangen_op);
