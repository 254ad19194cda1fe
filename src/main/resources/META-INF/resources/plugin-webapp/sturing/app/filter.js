/* What somebody wants to see: region, gemeente and period. Kept while the window is open, so that coming back from a case shows the same. */
import { el } from './bouw.js';

const PERIODEN = {
  '4-weken': 'Laatste 4 weken',
  '13-weken': 'Laatste 13 weken',
  'dit-jaar': 'Dit jaar',
  'vorig-jaar': 'Vorig jaar',
  zelf: 'Van … tot en met …'
};

const BEGIN = { regio: '', gemeente: '', periode: '13-weken', van: '', tot: '' };

export const keuze = { ...BEGIN };

/** What was chosen before may not hold any more: for another user, or because it never did. */
export const herstel = () => Object.assign(keuze, BEGIN);

const veld = (naam, id, invoer) => el('span', { class: 'sturing-veld' }, el('label', { for: id }, naam), ' ', invoer);

function kies(id, huidig, opties, anders) {
  const lijst = el(
    'select',
    { id, change: ({ target }) => anders(target.value) },
    opties.map(([waarde, naam]) => el('option', { value: waarde }, naam))
  );
  lijst.value = huidig;
  return lijst;
}

/** Draws the fields into the node; {@code ververs} asks for the figures anew. */
export function tekenFilter(knoop, beeld, ververs) {
  const anders = (wat) => {
    Object.assign(keuze, wat);
    tekenFilter(knoop, beeld, ververs);
    // The field was drawn anew: who works with the keyboard stays in it.
    knoop.querySelector(`#sturing-${Object.keys(wat).pop()}`)?.focus();
    if (keuze.periode !== 'zelf' || !('periode' in wat)) {
      ververs();
    }
  };
  const regios = beeld.regios.filter(({ id }) => !keuze.regio || id === keuze.regio);
  const gemeenten = regios.flatMap((regio) => regio.gemeenten).sort();
  const dag = (naam) =>
    el('input', { id: `sturing-${naam}`, type: 'date', value: keuze[naam], required: true });
  const van = dag('van');
  const tot = dag('tot');
  knoop.replaceChildren(
    el(
      'form',
      {
        class: 'sturing-filter',
        'aria-label': 'Welke cijfers',
        submit: (gebeurtenis) => {
          gebeurtenis.preventDefault();
          Object.assign(keuze, { van: van.value, tot: tot.value });
          ververs();
        }
      },
      beeld.regios.length > 1
        ? veld(
            'Regio',
            'sturing-regio',
            kies('sturing-regio', keuze.regio, [['', 'Al mijn regio’s'], ...beeld.regios.map(({ id, naam }) => [id, naam])], (regio) =>
              anders({ gemeente: '', regio })
            )
          )
        : '',
      veld(
        'Gemeente',
        'sturing-gemeente',
        kies('sturing-gemeente', keuze.gemeente, [['', 'Alle gemeenten'], ...gemeenten.map((naam) => [naam, naam])], (gemeente) =>
          anders({ gemeente })
        )
      ),
      veld('Periode', 'sturing-periode', kies('sturing-periode', keuze.periode, Object.entries(PERIODEN), (periode) => anders({ periode }))),
      keuze.periode === 'zelf'
        ? [veld('Van', 'sturing-van', van), veld('Tot en met', 'sturing-tot', tot), el('button', { class: 'btn btn-default' }, 'Tonen')]
        : el('button', { class: 'btn btn-link' }, 'Verversen')
    )
  );
}
