/* What other meldingen of the household say about making contact with someone. */
import { el } from './bouw.js';

function regel({ meldingen, adresAfgeschermd, veiligContact: { kanaal, uren, nooitBellen, nooitSchrijven, tolk } }) {
  const wat = [
    nooitBellen && 'nooit bellen',
    nooitSchrijven && 'nooit schrijven',
    kanaal && `veilig contact: ${kanaal}`,
    uren && `tijden: ${uren}`,
    tolk && `tolk: ${tolk}`,
    adresAfgeschermd && 'adres afgeschermd'
  ].filter(Boolean);
  return `Let op: in melding ${meldingen.join(' en ')} staat bij deze persoon: ${wat.join('; ')}.`;
}

/** In words, so that it says the same without colour; null when there is nothing to say. */
export const waarschuwing = ({ waarschuwingen }) =>
  waarschuwingen.length
    ? el('ul', { class: 'dossier-lijst' }, waarschuwingen.map((een) =>
        el('li', {}, el('strong', { class: 'dossier-merk dossier-gevaar' }, regel(een)))))
    : null;
