package nl.meldroute.melding.mail;

import nl.meldroute.databases.OpPostgres;

/** The same on a real PostgreSQL. */
@OpPostgres
class PostbusOpPostgresTest extends PostbusTest {}
