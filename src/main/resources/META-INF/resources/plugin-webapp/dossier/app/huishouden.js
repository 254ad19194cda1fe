/* Is a dossier found at intake the same household? A caseworker decides, with a reason. */
import { deel, el } from './bouw.js';
import { dag } from './datum.js';
import { formulier, rondjes, tekstvak } from './formulier.js';
import { grond } from './woorden.js';

const JA_NEE = [
  { code: 'ja', tekst: 'Ja, het is hetzelfde huishouden' },
  { code: 'nee', tekst: 'Nee, het is een ander huishouden' }
];

export function huishoudendeel({ blad, api, herlaad }) {
  if (!blad.twijfels.length) {
    return null;
  }
  return deel(
    'Hetzelfde huishouden?',
    el('p', {}, 'Misschien is dit huishouden al bekend. De melding is pas compleet als u dit hebt besloten.'),
    blad.twijfels.map((twijfel) => vraag(twijfel, blad, api, herlaad))
  );
}

function vraag(twijfel, blad, api, herlaad) {
  const uitleg = `Dossier ${twijfel.kandidaat} heeft ${grond(twijfel.grond)}. Gevonden op ${dag(twijfel.sinds)}.`;
  if (!blad.betrokken) {
    return el('p', { class: 'dossier-kaart' }, uitleg);
  }
  return formulier({
    titel: `Is dossier ${twijfel.kandidaat} hetzelfde huishouden?`,
    opslaan: 'Besluit vastleggen',
    herlaad: () => herlaad({ bericht: 'De nieuwe gegevens staan er nu.' }),
    inhoud: el(
      'div',
      {},
      el('p', {}, uitleg),
      rondjes('zelfde', 'Uw besluit', JA_NEE),
      tekstvak('reden', 'Waarom?', { maxlength: '2000' })
    ),
    bewaar: async (form) => {
      const keuze = form.elements.zelfde.value;
      await api.beslisHuishouden({
        kandidaat: twijfel.kandidaat,
        zelfde: keuze ? keuze === 'ja' : null,
        reden: form.elements.reden.value
      });
      await herlaad({ bericht: `Uw besluit over dossier ${twijfel.kandidaat} is vastgelegd.` });
    }
  });
}
