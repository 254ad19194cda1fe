package nl.meldroute.wandeling;

import nl.meldroute.databases.OpPostgres;

/** The same on a real PostgreSQL: a dozen walks, as the routes are those of H2 and only what stores them differs. */
@OpPostgres
class WandelingOpPostgresTest extends WandelingTest {

    @Override
    int aantal() {
        return Math.min(super.aantal(), 12);
    }
}
