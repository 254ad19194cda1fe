-- What a mail said was destroyed, its attachments with it. The row stays: the same mail, fetched once more, is known still.
alter table binnengekomen_mail add column vernietigd_op timestamp with time zone;
