/* Families that wait, and how long families waited. */
import { deel, el, tabel } from './bouw.js';
import { grafiek } from './grafiek.js';
import { dagen, maand, periode } from './woorden.js';

const KOPPEN = ['Periode', 'Begonnen', 'Gemiddeld', 'Mediaan'];

export function wachten({ wachtend, onderzoekStart, van, tot, vandaag }, zaken) {
  const rijen = (tijden, naam) =>
    tijden.map((tijd) => [
      naam(tijd),
      zaken.telling(onderzoekStart.lijst, tijd.aantal, `onderzoeken begonnen, ${naam(tijd)}`, { van: tijd.van, tot: tijd.tot }),
      dagen(tijd.gemiddeld),
      dagen(tijd.mediaan)
    ]);
  const gekozen = onderzoekStart.standen.find((stand) => stand.van === van && stand.tot === tot);
  return deel(
    'Gezinnen die wachten',
    el('p', {}, zaken.telling('wachtend', wachtend.aantal, 'gezinnen die wachten', {}, 'wachten tot het onderzoek of de voorwaarden en het vervolg beginnen')),
    wachtend.aantal > 0
      ? el(
          'p',
          {},
          `Wie het langst wacht: ${dagen(wachtend.langsteDagen)}. Het langst zonder vraag of het veilig is: ${dagen(wachtend.langsteZonderCheck)}.`
        )
      : '',
    tabel('Van melding tot begin van het onderzoek', KOPPEN, rijen(onderzoekStart.standen, (stand) => periode(stand, vandaag)), ''),
    grafiek({
      titel: 'Wachttijd van melding tot onderzoek per maand',
      conclusie:
        gekozen.aantal === 0
          ? 'In deze periode begon geen onderzoek.'
          : `Onderzoeken begonnen in deze periode: ${gekozen.aantal}. Gemiddeld ${dagen(gekozen.gemiddeld)} na de melding; mediaan ${dagen(gekozen.mediaan)}.`,
      doeken: gekozen.aantal === 0 ? [] : [
        {
          soort: 'line',
          as: 'dagen',
          labels: onderzoekStart.verloop.map((deel_) => maand(deel_.van)),
          reeksen: [
            { naam: 'Gemiddeld', lijn: 'dicht', waarden: onderzoekStart.verloop.map(({ gemiddeld }) => gemiddeld) },
            { naam: 'Mediaan', lijn: 'streep', waarden: onderzoekStart.verloop.map(({ mediaan }) => mediaan) }
          ]
        }
      ],
      cijfers: tabel('Wachttijd per maand', KOPPEN, rijen(onderzoekStart.verloop, ({ van: eerste }) => maand(eerste)), '')
    })
  );
}
