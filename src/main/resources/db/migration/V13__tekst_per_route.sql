-- In which route or request the text about one person was written: another one about the same person does not show it. Empty: from before this.
alter table dossierveld add column route varchar(64);
