/* Who of another household is like someone of this one, side by side. */
import { adresregel } from './adres.js';
import { el } from './bouw.js';
import { geboren } from './datum.js';
import { volledigeNaam } from './woorden.js';

const GELIJK = { BSN: 'zelfde BSN', NAAM: 'zelfde naam', GEBOORTEDATUM: 'zelfde geboortedatum', ADRES: 'zelfde adres' };

function persoon(wie) {
  return el(
    'td',
    {},
    el('strong', {}, volledigeNaam(wie)),
    el('br'),
    `geboren: ${geboren(wie.geboortedatum)}`,
    el('br'),
    'adres: ',
    wie.afgeschermd ? 'afgeschermd' : adresregel(wie.adres)
  );
}

export function vergelijking({ kandidaat, personen, overeenkomsten }) {
  if (!overeenkomsten.length) {
    return el(
      'p',
      {},
      'De gegevens zijn sindsdien gewijzigd. Er is nu niemand meer met hetzelfde BSN, dezelfde naam en geboortedatum of hetzelfde adres.'
    );
  }
  const kop = (tekst) => el('th', { scope: 'col' }, tekst);
  return el(
    'div',
    {},
    el(
      'div',
      { class: 'dossier-tabel' },
      el(
        'table',
        { class: 'table' },
        el('caption', { class: 'sr-only' }, `Personen die lijken op iemand uit dossier ${kandidaat}`),
        el('thead', {}, el('tr', {}, kop('In dit huishouden'), kop(`In dossier ${kandidaat}`), kop('Wat is gelijk?'))),
        el(
          'tbody',
          {},
          overeenkomsten.map(({ hier, daar, gelijk }) =>
            el(
              'tr',
              {},
              persoon(hier),
              persoon(daar),
              el('td', {}, el('ul', { class: 'dossier-lijst' }, gelijk.map((code) => el('li', {}, GELIJK[code] ?? code))))
            )
          )
        )
      )
    ),
    el(
      'p',
      { class: 'dossier-hint' },
      personen === 1
        ? `In dossier ${kandidaat} staat 1 persoon.`
        : `In dossier ${kandidaat} staan ${personen} personen. U ziet alleen wie op iemand uit dit huishouden lijkt.`
    )
  );
}
