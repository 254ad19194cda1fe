package nl.meldroute.route;

import nl.meldroute.databases.OpPostgres;

/** The same on a real PostgreSQL. */
@OpPostgres
class RoutesProcessOpPostgresTest extends RoutesProcessTest {}
