package nl.meldroute.dossier;

/** Whether those involved may know who reported (Uitvoeringsbesluit Wmo 2015 art. 4.1.8 lid 3). */
public enum Bekendheid {
    OPEN,
    VERTROUWELIJK,
    ONBEKEND
}
