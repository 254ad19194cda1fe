/* Parts of a form: each field has a label, perhaps a hint, and a place for its fault. */
import { el, knop, nieuwId, richt } from './bouw.js';

function omlijst(veld, label, hint, invoer) {
  const hintId = hint && `${invoer.id}-hint`;
  if (hintId) {
    invoer.setAttribute('aria-describedby', hintId);
  }
  return el(
    'div',
    { class: 'dossier-veld', 'data-veld': veld },
    el('label', { for: invoer.id }, label),
    hint && el('p', { class: 'dossier-hint', id: hintId }, hint),
    invoer
  );
}

export function tekstveld(veld, label, { waarde = '', hint, ...rest } = {}) {
  const invoer = el('input', {
    type: 'text', id: nieuwId('veld'), name: veld, class: 'form-control', autocomplete: 'off', ...rest
  });
  invoer.value = waarde ?? '';
  return omlijst(veld, label, hint, invoer);
}

export function tekstvak(veld, label, { waarde = '', hint, ...rest } = {}) {
  const invoer = el('textarea', { id: nieuwId('veld'), name: veld, class: 'form-control', rows: '3', ...rest });
  invoer.value = waarde ?? '';
  return omlijst(veld, label, hint, invoer);
}

export function keuzelijst(veld, label, keuzes, { waarde = '', hint, leeg = 'Kies' } = {}) {
  const invoer = el(
    'select',
    { id: nieuwId('veld'), name: veld, class: 'form-control' },
    el('option', { value: '' }, leeg),
    keuzes.map(({ code, tekst, uit }) => el('option', { value: code, disabled: Boolean(uit) }, tekst))
  );
  invoer.value = waarde ?? '';
  return omlijst(veld, label, hint, invoer);
}

export function vinkje(veld, label, aan = false, waarde = 'ja') {
  const invoer = el('input', { type: 'checkbox', id: nieuwId('veld'), name: veld, value: waarde });
  invoer.checked = aan;
  return el('div', { class: 'dossier-vinkje' }, invoer, el('label', { for: invoer.id }, label));
}

export function rondjes(veld, vraag, keuzes, waarde) {
  return groep(
    vraag,
    { veld },
    keuzes.map(({ code, tekst }) => {
      const invoer = el('input', { type: 'radio', id: nieuwId('veld'), name: veld, value: code });
      invoer.checked = code === waarde;
      return el('div', { class: 'dossier-vinkje' }, invoer, el('label', { for: invoer.id }, tekst));
    })
  );
}

export function groep(titel, { veld, hint } = {}, ...inhoud) {
  const hintId = hint && nieuwId('hint');
  return el(
    'fieldset',
    { class: 'dossier-groep', 'data-veld': veld, 'aria-describedby': hintId },
    el('legend', {}, titel),
    hint && el('p', { class: 'dossier-hint', id: hintId }, hint),
    ...inhoud
  );
}

export const rij = (...velden) => el('div', { class: 'dossier-rij' }, ...velden);

/**
 * A form with its own summary of faults. `bewaar` gets the form element; what it throws is shown at the fields.
 * `herlaad` is offered when the data turn out to be changed by someone else.
 */
export function formulier({ titel, inhoud, opslaan, bewaar, annuleer, herlaad }) {
  const kop = el('h4', { id: nieuwId('kop'), tabindex: '-1' }, titel);
  const overzicht = el('div', { class: 'dossier-fouten', role: 'alert', tabindex: '-1', hidden: true });
  const verstuur = el('button', { type: 'submit', class: 'btn btn-primary' }, opslaan);
  const form = el(
    'form',
    { class: 'dossier-formulier', novalidate: true, autocomplete: 'off', 'aria-labelledby': kop.id },
    kop,
    overzicht,
    inhoud,
    el('div', { class: 'dossier-knoppen' }, verstuur, annuleer && knop('Annuleren', 'default', annuleer))
  );
  form.addEventListener('input', () => {
    form.dataset.vuil = 'ja';
  });
  form.addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    wisFouten(form, overzicht);
    verstuur.disabled = true;
    try {
      await bewaar(form);
    } catch (probleem) {
      toonFouten(form, overzicht, probleem, herlaad);
    } finally {
      verstuur.disabled = false;
    }
  });
  return form;
}

function wisFouten(form, overzicht) {
  overzicht.hidden = true;
  overzicht.replaceChildren();
  form.querySelectorAll('.dossier-fout').forEach((fout) => fout.remove());
  form.querySelectorAll('.dossier-foutief').forEach((veld) => veld.classList.remove('dossier-foutief'));
  form.querySelectorAll('[aria-invalid]').forEach((invoer) => {
    invoer.removeAttribute('aria-invalid');
    const rest = (invoer.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => !id.endsWith('-fout'));
    rest.join('') ? invoer.setAttribute('aria-describedby', rest.join(' ')) : invoer.removeAttribute('aria-describedby');
  });
}

function toonFouten(form, overzicht, probleem, herlaad) {
  const { title = 'Er ging iets mis', detail = 'Er is niets opgeslagen. Probeer het opnieuw.', fouten = [] } = probleem;
  overzicht.append(
    el('p', { class: 'dossier-foutkop' }, title),
    el('p', {}, detail),
    fouten.length > 0 && el('ul', {}, fouten.map((fout) => el('li', {}, toonBijVeld(form, fout)))) || ''
  );
  if (probleem.status === 409 && herlaad) {
    overzicht.append(
      el('p', {}, 'Wat u hier hebt ingevuld, verdwijnt dan. Schrijf het zo nodig eerst op.'),
      knop('Nieuwe gegevens ophalen', 'default', herlaad)
    );
  }
  overzicht.hidden = false;
  richt(overzicht);
}

/** Puts the message at its field; gives a link to that field for the summary. */
function toonBijVeld(form, { veld, melding }) {
  const plek = veld && [...form.querySelectorAll('[data-veld]')].find((element) => element.dataset.veld === veld);
  const invoer = plek?.querySelector('input, select, textarea');
  if (!invoer) {
    return melding;
  }
  const fout = el('p', { class: 'dossier-fout', id: `${invoer.id}-fout` }, melding);
  invoer.setAttribute('aria-invalid', 'true');
  invoer.setAttribute(
    'aria-describedby',
    [invoer.getAttribute('aria-describedby'), fout.id].filter(Boolean).join(' ')
  );
  plek.classList.add('dossier-foutief');
  plek.tagName === 'FIELDSET' ? plek.querySelector('legend').after(fout) : invoer.before(fout);
  return knop(melding, 'link', () => invoer.focus());
}
