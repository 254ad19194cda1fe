/* Open tasks per step, and how old they are. */
import { deel, tabel } from './bouw.js';
import { grafiek } from './grafiek.js';
import { LEEFTIJDEN } from './woorden.js';

const som = (stappen, veld) => stappen.reduce((totaal, stap) => totaal + stap[veld], 0);

export function voorraad({ werkvoorraad }, zaken) {
  if (werkvoorraad.length === 0) {
    return deel('Werkvoorraad', 'Er zijn geen open taken.');
  }
  const cel = (stap, veld, soort, naam) => zaken.telling(`${stap.lijst}:${soort}`, stap[veld], `${stap.stap}: ${naam.toLowerCase()}`);
  const tekst = werkvoorraad.map(({ stap }) => stap);
  // The same name may stand in two processes.
  const labels = werkvoorraad.map(({ stap, proces }) => (tekst.indexOf(stap) === tekst.lastIndexOf(stap) ? stap : `${stap} (${proces})`));
  return deel(
    'Werkvoorraad',
    grafiek({
      titel: 'Open taken per stap en leeftijd',
      conclusie: `Open taken: ${som(werkvoorraad, 'aantal')}. Te laat: ${som(werkvoorraad, 'teLaat')}. Langer dan tien weken open: ${som(werkvoorraad, 'langer')}. De meeste bij: ${werkvoorraad[0].stap}.`,
      doeken: [
        {
          soort: 'bar',
          liggend: true,
          gestapeld: true,
          as: 'aantal taken',
          hoogte: 90 + 34 * werkvoorraad.length,
          labels,
          reeksen: LEEFTIJDEN.map(([veld, , naam], vul) => ({ naam, vul, waarden: werkvoorraad.map((stap) => stap[veld]) }))
        }
      ],
      cijfers: tabel(
        'Open taken per stap; de leeftijd telt vanaf het moment dat de taak er kwam',
        ['Stap', 'Proces', 'Open', 'Niet opgepakt', 'Te laat', ...LEEFTIJDEN.map(([, , naam]) => naam)],
        werkvoorraad.map((stap) => [
          stap.stap,
          stap.proces,
          cel(stap, 'aantal', 'alle', 'Open taken'),
          cel(stap, 'vrij', 'vrij', 'Niet opgepakt'),
          cel(stap, 'teLaat', 'te-laat', 'Te laat'),
          ...LEEFTIJDEN.map(([veld, soort, naam]) => cel(stap, veld, soort, naam))
        ]),
        ''
      )
    })
  );
}
