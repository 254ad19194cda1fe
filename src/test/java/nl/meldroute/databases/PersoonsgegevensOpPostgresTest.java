package nl.meldroute.databases;

/** The same on a real PostgreSQL. */
@OpPostgres
class PersoonsgegevensOpPostgresTest extends PersoonsgegevensTest {}
