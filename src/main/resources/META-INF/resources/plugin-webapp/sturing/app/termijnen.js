/* How often a legal term was met, against its norm. */
import { deel, el, tabel } from './bouw.js';
import { grafiek } from './grafiek.js';
import { dagen, korteVakken, periode, procent, TERMIJNEN, vakken } from './woorden.js';

const deelOpTijd = ({ aantal, binnen }) => (aantal === 0 ? null : procent(binnen, aantal));

function oordeel(tijd, norm) {
  const deel_ = deelOpTijd(tijd);
  if (deel_ === null) {
    return 'niets afgerond';
  }
  return norm === null ? `${deel_} % (geen norm)` : `${deel_} % (norm ${norm} %${deel_ < norm ? ', niet gehaald' : ', gehaald'})`;
}

export function termijnen({ termijnen: alle, van, tot, vandaag }, zaken) {
  const cijfers = ({ lijst }, tijd, wanneer) => {
    const dagenVanRij = { van: tijd.van, tot: tijd.tot };
    const { naam } = TERMIJNEN[lijst];
    return [
      zaken.telling(`${lijst}:op-tijd`, tijd.binnen, `op tijd, ${naam}, ${wanneer}`, dagenVanRij),
      zaken.telling(`${lijst}:te-laat`, tijd.aantal - tijd.binnen, `te laat, ${naam}, ${wanneer}`, dagenVanRij),
      oordeel(tijd, TERMIJNEN[lijst].norm),
      dagen(tijd.mediaan),
      dagen(tijd.p90)
    ];
  };
  return deel(
    'Op tijd',
    tabel(
      'Afgerond binnen de termijn',
      ['Termijn', 'Periode', 'Op tijd', 'Te laat', 'Deel op tijd', 'Mediaan', '9 van de 10 binnen'],
      alle.flatMap((termijn) =>
        termijn.standen.map((stand) => {
          const wanneer = periode(stand, vandaag);
          return [TERMIJNEN[termijn.lijst].naam, wanneer, ...cijfers(termijn, stand, wanneer)];
        })
      ),
      ''
    ),
    el('div', { class: 'sturing-grafieken' }, alle.map((termijn) => verloop(termijn, van, tot, cijfers)))
  );
}

function verloop(termijn, van, tot, cijfers) {
  const { naam, norm } = TERMIJNEN[termijn.lijst];
  const gekozen = termijn.standen.find((stand) => stand.van === van && stand.tot === tot);
  const labels = korteVakken(termijn.verloop);
  const namen = vakken(termijn.verloop);
  return grafiek({
    titel: naam,
    conclusie:
      gekozen.aantal === 0
        ? 'In deze periode is niets afgerond.'
        : `In deze periode ${gekozen.binnen} van ${gekozen.aantal} op tijd: ${oordeel(gekozen, norm)}.`,
    // Nothing to draw but the norm.
    doeken: gekozen.aantal === 0 ? [] : [
      {
        soort: 'line',
        as: '% op tijd',
        hoogste: 100,
        labels,
        reeksen: [
          { naam: 'Op tijd', lijn: 'dicht', waarden: termijn.verloop.map(deelOpTijd) },
          ...(norm === null ? [] : [{ naam: `Norm ${norm} %`, lijn: 'norm', waarden: labels.map(() => norm) }])
        ]
      },
      {
        soort: 'line',
        as: 'dagen',
        labels,
        reeksen: [
          { naam: 'Mediaan', lijn: 'dicht', waarden: termijn.verloop.map(({ mediaan }) => mediaan) },
          { naam: '9 van de 10 binnen', lijn: 'streep', waarden: termijn.verloop.map(({ p90 }) => p90) }
        ]
      }
    ],
    cijfers: tabel(
      naam,
      ['Wanneer', 'Op tijd', 'Te laat', 'Deel op tijd', 'Mediaan', '9 van de 10 binnen'],
      termijn.verloop.map((tijd, welk) => [namen[welk], ...cijfers(termijn, tijd, namen[welk])]),
      ''
    )
  });
}
