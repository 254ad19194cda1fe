/* The moments of monitoring that are coming. */
import { deel, tabel } from './bouw.js';
import { grafiek } from './grafiek.js';
import { maand } from './woorden.js';

export function monitoring({ monitoring: maanden }, zaken) {
  const drukste = maanden.reduce((meest, een) => (een.aantal > meest.aantal ? een : meest));
  const totaal = maanden.reduce((som, { aantal }) => som + aantal, 0);
  return deel(
    'Monitoring',
    grafiek({
      titel: 'Momenten van monitoring per maand',
      conclusie: totaal === 0 ? 'Er staan geen momenten gepland.' : `Momenten in zes maanden: ${totaal}. De meeste in ${maand(drukste.maand)}: ${drukste.aantal}.`,
      doeken: totaal === 0 ? [] : [
        {
          soort: 'bar',
          as: 'aantal momenten',
          labels: maanden.map(({ maand: eerste }) => maand(eerste)),
          reeksen: [{ naam: 'Momenten', waarden: maanden.map(({ aantal }) => aantal) }]
        }
      ],
      cijfers: tabel(
        'Momenten die gepland staan; de eerste maand met wat al te laat is',
        ['Maand', 'Momenten'],
        maanden.map(({ lijst, maand: eerste, aantal }) => [maand(eerste), zaken.telling(lijst, aantal, `momenten van monitoring in ${maand(eerste)}`)]),
        ''
      )
    })
  );
}
