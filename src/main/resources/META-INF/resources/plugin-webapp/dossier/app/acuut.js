/* Acute danger: one button, one confirmation on the spot. */
import { el, knop, richt } from './bouw.js';

export function acuutknop({ api, herlaad, meld }) {
  const plek = el('div', { class: 'dossier-acuut' });
  const begin = knop('Acuut gevaar melden', 'danger', bevestig);

  function bevestig() {
    const vraag = el('p', { tabindex: '-1' },
      el('strong', {}, 'Is er nu direct gevaar? '),
      'Er start een spoedinzet. De bereikbare dienst krijgt meteen een taak. Dit kunt u niet terugdraaien.');
    plek.replaceChildren(
      el('div', { class: 'dossier-fouten', role: 'group', 'aria-label': 'Acuut gevaar bevestigen' },
        vraag,
        el('p', {}, 'Is iemand op dit moment in levensgevaar? Bel dan eerst 112.'),
        el('div', { class: 'dossier-knoppen' }, knop('Ja, start de spoedinzet', 'danger', start), knop('Annuleren', 'default', terug))));
    richt(vraag);
  }

  function terug() {
    plek.replaceChildren(begin);
    richt(begin);
  }

  async function start({ target }) {
    target.disabled = true;
    try {
      const { geopend } = await api.meldAcuutGevaar();
      await herlaad({
        alsKlaar: true,
        bericht: geopend
          ? 'Het acute gevaar is gemeld. De spoedinzet is gestart.'
          : 'Er loopt al een spoedinzet. Wie dienst heeft, krijgt nu een taak om dit te bekijken. Bel ook zelf wie de spoedinzet doet.'
      });
    } catch (probleem) {
      terug();
      meld(probleem);
    }
  }

  plek.append(begin);
  return plek;
}
