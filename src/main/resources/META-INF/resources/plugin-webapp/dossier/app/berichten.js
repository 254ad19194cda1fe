/* What went out, or has to: letters, mail and messages for partners. */
import { deel, el } from './bouw.js';
import { moment } from './datum.js';
import { BERICHTEN, BERICHTFOUTEN, iedereen } from './tijdlijn.js';
import { leesbaar, volledigeNaam } from './woorden.js';

const KANALEN = { PARTNER: 'naar het systeem van de ontvanger', MAIL: 'per mail', BRIEF: 'op papier' };
const STATEN = {
  KLAAR: 'wordt verstuurd',
  KLAARGEZET: 'ligt klaar: iemand moet het nog versturen',
  VERZONDEN: 'verstuurd',
  BEVESTIGD: 'verstuurd, de ontvanger heeft het',
  MISLUKT: 'nog niet gelukt',
  VERVALLEN: 'gaat niet meer weg'
};

function regel({ id, soort, kanaal, staat, betrokkeneId, over, gemaaktOp, door, pogingen, fout, brief }, personen, adres) {
  const aan = personen.get(String(betrokkeneId));
  const wie = over !== betrokkeneId && personen.get(String(over));
  const naam = `${BERICHTEN[soort] ?? leesbaar(soort)}${aan ? ` (aan ${volledigeNaam(aan)}${wie ? ` over ${volledigeNaam(wie)}` : ''})` : ''}`;
  const stand = [
    STATEN[staat],
    staat === 'MISLUKT' && fout && (BERICHTFOUTEN[fout] ?? leesbaar(fout)),
    pogingen > 1 && `${pogingen} keer geprobeerd`
  ].filter(Boolean);
  return el(
    'li',
    {},
    el('strong', {}, naam),
    el('span', {}, ` ${KANALEN[kanaal] ?? ''}: ${stand.join(', ')}`),
    el('span', { class: 'dossier-hint' }, ` gemaakt op ${moment(gemaaktOp)}, door ${door === 'systeem' ? 'het systeem' : door}`),
    ' ',
    (brief || kanaal === 'PARTNER') &&
      el('a', { href: adres(id), target: '_blank', rel: 'noopener' }, brief ? 'Brief openen (pdf)' : 'Inhoud opslaan', el('span', { class: 'sr-only' }, `: ${naam}`))
  );
}

export function berichtendeel({ blad, api }) {
  const personen = iedereen(blad);
  return deel(
    'Berichten',
    blad.berichten.length
      ? el('ul', { class: 'dossier-berichten' }, blad.berichten.map((een) => regel(een, personen, api.berichtadres)))
      : el('p', {}, 'Er is nog niets verstuurd.')
  );
}
