/* Acute danger by melding number, in the header: for a colleague who has no task of that melding. */
import { roepAan } from './api.js';
import { el, knop, nieuwId, richt } from './bouw.js';
import { formulier, tekstvak, tekstveld } from './formulier.js';

/** A dialog in the page itself; the browser keeps the focus inside and closes it with Escape. */
export function venster(titel, ...inhoud) {
  const id = nieuwId('venster');
  const dialoog = el('dialog', { class: 'meldroute-dossier dossier-venster', 'aria-labelledby': id, close: () => dialoog.remove() },
    el('h3', { id }, titel), ...inhoud);
  document.body.append(dialoog);
  dialoog.showModal();
  return dialoog;
}

/** For a click that has to fetch something first: one at a time, and a refusal is told. */
export function haalEerst(doe) {
  let bezig = false;
  return async (klik) => {
    klik.preventDefault();
    if (bezig) {
      return;
    }
    bezig = true;
    document.body.classList.add('dossier-bezig');
    try {
      await doe();
    } catch ({ title = 'Er ging iets mis', detail = 'Probeer het opnieuw.' }) {
      const dialoog = venster(title, el('p', {}, detail), knop('Sluiten', 'primary', () => dialoog.close()));
    } finally {
      bezig = false;
      document.body.classList.remove('dossier-bezig');
    }
  };
}

function openFormulier(api) {
  const form = formulier({
    titel: 'Wat is er aan de hand?',
    opslaan: 'Start de spoedinzet',
    annuleer: () => dialoog.close(),
    inhoud: el(
      'div',
      {},
      tekstveld('meldingnummer', 'Meldingnummer', { hint: 'Zoals M2026-000123.', maxlength: '20' }),
      tekstvak('gezien', 'Wat is er gezien of gehoord?', {
        hint: 'Ook van wie u dit hoort, en hoe laat het was. Dit komt in het dossier.', maxlength: '4000', rows: '5'
      })
    ),
    bewaar: async ({ elements }) => {
      const gemeld = await roepAan(api, 'POST', 'werk', '/acuut-gevaar', {
        meldingnummer: elements.meldingnummer.value, gezien: elements.gezien.value
      });
      const tekst = el('p', { role: 'status' }, gemeld.geopend
        ? `Het acute gevaar bij melding ${gemeld.meldingnummer} is gemeld. De spoedinzet is gestart.`
        : `Bij melding ${gemeld.meldingnummer} loopt al een spoedinzet. Uw bericht staat in het dossier. Wie dienst heeft, krijgt nu een taak om dit te bekijken. Bel ook zelf wie de spoedinzet doet.`);
      dialoog.lastElementChild.replaceWith(el('div', {}, tekst, knop('Sluiten', 'primary', () => dialoog.close())));
      richt(tekst);
    }
  });
  const dialoog = venster(
    'Acuut gevaar melden',
    el('p', {}, 'Is iemand op dit moment in levensgevaar? Bel dan eerst 112. De bereikbare dienst krijgt meteen een taak. Dit kunt u niet terugdraaien.'),
    form
  );
  form.elements.meldingnummer.focus();
}

/** Not knowing whether it is allowed, it is better to offer it. */
export async function toonAcuutknop(plek, api) {
  const { mag } = await roepAan(api, 'GET', 'werk', '/acuut-gevaar').catch(() => ({ mag: true }));
  if (!mag) {
    return;
  }
  plek.append(el('a', { href: '', class: 'dossier-acuutlink', click: (klik) => {
    klik.preventDefault();
    openFormulier(api);
  } }, el('span', { class: 'glyphicon glyphicon-alert', 'aria-hidden': 'true' }), ' Acuut gevaar melden'));
}
