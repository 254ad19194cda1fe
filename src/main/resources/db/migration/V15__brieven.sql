-- What went out, word for word: the address and the name in a letter are those of the moment it was sent, not of the moment it was decided.
alter table bericht add column brief text;
